/// UTF-8 text of ASCII and the letters of U+00C0 to U+00FF, which is nearly all that partners send, handled without
/// the tables of Unicode.
package enum PlainText {
  /// Whether text holds no other characters, such as those that combine with the letter before them.
  fileprivate static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isPlain = byte < 0x80 ? previous != lead : byte == lead || previous == lead && !isSign(byte)
      guard isPlain else { return false }
      previous = byte
    }
    return true
  }

  /// The first byte of U+00C0 to U+00FF.
  private static let lead: UInt8 = 0xC3

  /// The second byte of × and ÷, which are no letters.
  private static func isSign(_ byte: UInt8) -> Bool { byte == 0x97 || byte == 0xB7 }

  /// As ``Swift/StringProtocol/folded``, of plain text.
  package static func folded(_ bytes: Span<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      var isSpacePending = false
      for index in bytes.indices {
        let byte = bytes[index]
        if isQuote(byte) { continue }
        if isSpace(byte) {
          isSpacePending = count > 0
          continue
        }
        if isSpacePending, byte != dash, folded[count - 1] != dash {
          folded[count] = 0x20
          count += 1
        }
        isSpacePending = false
        folded[count] = lowercase(byte)
        count += 1
      }
      return withoutMarks(folded, count)
    }
  }

  private static let dash = UInt8(ascii: "-")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    let isCapital = 0x41...0x5A ~= byte || 0x80...0x9E ~= byte
    return isCapital ? byte | 0x20 : byte
  }

  /// The length without the colons, full stops and commas at the end, down to three characters.
  private static func withoutMarks(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
    var count = count
    while count > 0, isMark(bytes[count - 1]), count > 6 || characters(bytes[..<count]) > 3 { count -= 1 }
    return count
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static func characters(_ bytes: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// The runs of letters and digits in plain text, in lower case.
  package static func words(_ bytes: Span<UInt8>) -> [String] {
    var words: [String] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || !isOfWord(bytes[index]) {
      if index > start {
        words.append(
          String(unsafeUninitializedCapacity: index - start) { word in
            for offset in 0..<(index - start) { word[offset] = lowercase(bytes[start + offset]) }
            return index - start
          })
      }
      start = index + 1
    }
    return words
  }

  /// Whether a byte of plain text is one of a letter or a digit.
  package static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || 0x61...0x7A ~= byte | 0x20
  }

  package static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Whether plain text has no space but single ones between words.
  package static func isTidy(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == 0x20 ? previous != 0x20 : !isSpace(byte) else { return false }
      previous = byte
    }
    return previous != 0x20 || bytes.isEmpty
  }
}

extension String {
  /// Whether it is plain text throughout.
  package var isPlain: Bool { withPlainText { _ in true } ?? false }

  /// What a function of plain text gives; `nil` where the text is not plain.
  ///
  /// Other modules do not see the body, and would pay for its being generic: they ask ``isPlain``.
  func withPlainText<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
    utf8.withContiguousStorageIfAvailable { PlainText.isPlain($0.span) ? body($0.span) : nil } ?? nil
  }
}
