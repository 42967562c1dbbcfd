/// The text of a `<t>` element, collected in pieces; white space at its ends is kept only with `xml:space="preserve"`.
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
  /// Without leading and trailing white space (XML 1.0 §2.3).
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
