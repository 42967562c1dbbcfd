/// The workbook's shared strings, one after the other in one buffer.
final class SharedStrings {
  // One thread fills the two, string by string: checking each access at run time would cost more than the access.
  @exclusivity(unchecked) private var bytes = GrowingBuffer<UInt8>(capacity: 4 << 10)
  /// Where each string begins, and the last one ends.
  @exclusivity(unchecked) private var bounds = GrowingBuffer<UInt32>()

  init() { bounds.append(0) }

  var count: Int { bounds.count - 1 }

  /// The text of all strings; ``range(of:)`` says where one stands.
  var contents: UnsafeBufferPointer<UInt8> { bytes.contents }

  /// Where the string at an index that counts from 0 stands; `nil` for an index past the last.
  @inline(__always)
  func range(of index: Int) -> Range<UInt32>? {
    let bounds = bounds.contents
    guard index >= 0, index < bounds.count - 1 else { return nil }
    return Range(uncheckedBounds: (bounds[index], bounds[index + 1]))
  }

  /// The length of the string being put together.
  var openLength: Int { bytes.count - Int(bounds.contents.last ?? 0) }

  func append(_ piece: borrowing TextPiece) { piece.finish(into: &bytes) }

  func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) { EscapedText.append(text, to: &bytes) }

  /// Ends the string being put together.
  func endString() throws(XLSXError) {
    guard let end = UInt32(exactly: bytes.count) else {
      throw XLSXError(.limitExceeded(.inflatedBytes, allowed: Int(UInt32.max)))
    }
    bounds.append(end)
  }
}
