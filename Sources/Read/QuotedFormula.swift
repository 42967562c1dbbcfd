internal import AfstemCSV

/// Text that is written as a formula, so that a spreadsheet leaves it as it is: `="0118"`.
package enum QuotedFormula {
  /// The text within; `nil` for any other.
  @_lifetime(copy text)
  package static func text(of text: Span<UInt8>) -> Span<UInt8>? {
    let count = text.count
    guard count >= 3, text[0] == UInt8(ascii: "="), text[1] == quote, text[count - 1] == quote else {
      return nil
    }
    for index in 2..<count - 1 where text[index] == quote { return nil }
    return text.extracting(2..<count - 1)
  }

  static func unwrapped(_ text: String) -> String {
    var text = text
    guard text.hasPrefix("=\"") else { return text }
    return text.withUTF8 { bytes in plain(bytes.span) }
  }

  private static func plain(_ bytes: Span<UInt8>) -> String {
    if let text = text(of: bytes) { String(decoding: text) } else { String(decoding: bytes) }
  }

  private static let quote = UInt8(ascii: "\"")
}
