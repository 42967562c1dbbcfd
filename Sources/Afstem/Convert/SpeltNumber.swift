internal import XLSX

/// A number as people spell it: with a sign, leading and trailing zeros, and its thousands apart.
enum SpeltNumber {
  /// `nil` for text that is no number, and for one of more than the 15 digits that a worksheet calculates with.
  ///
  /// Thousands are set apart by the mark that is not the decimal one, or by spaces, in threes.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, decimalMark: UInt8) -> ExactDecimal? {
    let text = String(decoding: bytes, as: UTF8.self)
    var rest = Array(text.unicodeScalars).drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let parts = rest.split(separator: Unicode.Scalar(decimalMark), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let whole = digits(first, groupMark: decimalMark) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : []
    guard decimals.allSatisfy(isDigit), whole.count + decimals.count > 0 else { return nil }
    return number(whole + decimals, decimals: decimals.count, isNegative: isNegative)
  }

  private static func number(
    _ digits: [Unicode.Scalar], decimals: Int, isNegative: Bool
  ) -> ExactDecimal? {
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= FieldTyping.mostDigits else { return nil }
    let significand = significant.reduce(Int64(0)) { $0 * 10 + Int64($1.value - 48) }
    return ExactDecimal(significand: isNegative ? -significand : significand, exponent: -decimals)
  }

  /// The digits of a whole number, its groups joined; `nil` where they are no groups of three.
  private static func digits(
    _ text: ArraySlice<Unicode.Scalar>, groupMark decimalMark: UInt8
  ) -> [Unicode.Scalar]? {
    let point: Unicode.Scalar = decimalMark == UInt8(ascii: ",") ? "." : ","
    let groups = text.split(omittingEmptySubsequences: false) { $0 == point || isSpace($0) || $0 == "'" }
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    let areThrees = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count == 1 || areThrees && (1...3).contains(groups[0].count) else { return nil }
    return groups.flatMap { $0 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(scalar)
  }
}
