internal import AfstemCSV

/// Text that a spreadsheet would run as a formula, but for numbers: `-1.234,56` is one whatever its separators.
enum FormulaText {
  /// Puts an apostrophe before the text that bytes hold from an index on, if it needs one.
  static func neutralise(_ bytes: inout [UInt8], from start: Int = 0) {
    guard start < bytes.count, !isNumber(bytes[start...]) else { return }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    guard FormulaInjection.isFormulaLike(text) else { return }
    bytes.replaceSubrange(start..., with: FormulaInjection.neutralised(text).utf8)
  }

  /// Whether there is nothing but a sign and digits, with single marks between them and a percent sign behind.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = text.dropFirst()
    guard text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") else { return false }
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }
  }
}
