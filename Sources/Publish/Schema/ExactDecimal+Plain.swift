internal import AfstemCells
internal import AfstemModel

extension ExactDecimal {
  /// Reads what ``description`` writes: `-12.5`, `1800000`; `nil` for anything else.
  init?(plain text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.allSatisfy(Self.isDigits) else { return nil }
    let decimals = parts.count > 1 ? parts[1] : ""
    guard parts.count == 1 || !decimals.isEmpty else { return nil }
    guard let significand = Int64((text.hasPrefix("-") ? "-" : "") + whole + decimals) else { return nil }
    self.init(significand: significand, exponent: -decimals.count)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
