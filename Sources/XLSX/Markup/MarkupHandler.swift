/// Takes a part's elements as they come.
protocol MarkupHandler: AnyObject {
  /// An element begins; the root has depth 1. What is skipped is neither ended nor are its texts given.
  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent
  /// An element that was entered ends.
  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError)
  /// A piece of text within the innermost element; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError)
}

/// What a handler wants of an element's contents.
enum Descent {
  case enter, skip
}

extension MarkupHandler {
  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {}
}
