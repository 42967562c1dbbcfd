/// Receives a part's elements in document order.
protocol MarkupHandler: AnyObject {
  /// An element begins; the root has depth 1. A skipped element is not ended, and its texts are not reported.
  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent
  /// An entered element ends.
  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError)
  /// A piece of text in the innermost element; one text may arrive in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError)
}

/// What to do with an element's contents.
enum Descent {
  case enter, skip
}

extension MarkupHandler {
  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {}
}
