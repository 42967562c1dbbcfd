/// The text of a `<t>` element as it arrives: white space at its ends counts only where `xml:space` says so.
struct TextPiece: ~Copyable {
  private var bytes = GrowingBuffer<UInt8>()
  private var isPreserved = false

  var count: Int { bytes.count }

  mutating func begin(isPreserved: Bool) {
    bytes.removeAll()
    self.isPreserved = isPreserved
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  /// Appends the text, trimmed and unescaped.
  borrowing func finish(into buffer: inout GrowingBuffer<UInt8>) {
    EscapedText.append(isPreserved ? bytes.contents : bytes.contents.trimmingXMLSpace(), to: &buffer)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the white space of XML 1.0 §2.3 at either end.
  func trimmingXMLSpace() -> Self {
    var start = 0
    var end = count
    while start < end, Self.isXMLSpace(self[start]) { start += 1 }
    while end > start, Self.isXMLSpace(self[end - 1]) { end -= 1 }
    return Self(rebasing: self[start..<end])
  }

  private static func isXMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
