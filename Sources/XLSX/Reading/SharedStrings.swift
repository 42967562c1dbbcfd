/// The workbook's shared strings, concatenated in one buffer.
final class SharedStrings {
  // Run-time exclusivity checks would cost more than the accesses, all of which are on one thread.
  @exclusivity(unchecked) private var bytes = GrowingBuffer<UInt8>(capacity: 4 << 10)
  /// Each string's start, followed by the last one's end.
  @exclusivity(unchecked) private var bounds = GrowingBuffer<UInt32>()

  init() { bounds.append(0) }

  var count: Int { bounds.count - 1 }

  /// All strings' bytes; ``range(of:)`` locates one.
  var contents: UnsafeBufferPointer<UInt8> { bytes.contents }

  /// The byte range of a string; indices count from 0, and those past the last give `nil`.
  @inline(__always)
  func range(of index: Int) -> Range<UInt32>? {
    let bounds = bounds.contents
    guard index >= 0, index < bounds.count - 1 else { return nil }
    return Range(uncheckedBounds: (bounds[index], bounds[index + 1]))
  }

  /// The length of the unfinished string.
  var openLength: Int { bytes.count - Int(bounds.contents.last ?? 0) }

  func append(_ piece: borrowing TextPiece) { piece.finish(into: &bytes) }

  func appendRaised(_ piece: borrowing TextPiece) { piece.finishRaised(into: &bytes) }

  func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) { EscapedText.append(text, to: &bytes) }

  /// Finishes a string.
  func endString() throws(XLSXError) {
    guard let end = UInt32(exactly: bytes.count) else {
      throw XLSXError(.limitExceeded(.inflatedBytes, allowed: Int(UInt32.max)))
    }
    bounds.append(end)
  }
}
