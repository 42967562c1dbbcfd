extension ExactDecimal {
  /// Reads `-12.50`, `1E+05` or `.5`: the lexical form of XML Schema's `double`, without its names.
  ///
  /// Exact to 18 significant digits; longer numbers are rounded to that, half away from zero. `nil` for text that is
  /// no number.
  ///
  /// - Complexity: linear in the text; nothing is allocated.
  public init?(_ text: Span<UInt8>) {
    guard let digits = DecimalDigits(text) else { return nil }
    self.init(significand: digits.signedSignificand, exponent: digits.exponent)
  }

  /// Reads the same from a string.
  public init?(_ text: String) {
    self.init(text.utf8.span)
  }

  /// Reads a number with the digits that Excel shows of it: decimals past the 15th significant digit are rounded away,
  /// half away from zero.
  ///
  /// A workbook states the 17 digits of a binary fraction, so that `0.30000000000000004` stands for 0.3, and Excel
  /// shows no more than 15 of them. Digits before the point all stay: whole numbers up to 2^53 are exact in a workbook,
  /// and `1234567890123456` and `1234567890123457` are two case numbers although Excel shows both ending in `60`.
  public init?(shown text: Span<UInt8>) {
    guard let digits = DecimalDigits(text) else { return nil }
    let surplus = min(-digits.exponent, PowersOfTen.digitCount(of: digits.significand) - 15)
    guard surplus > 0 else {
      self.init(significand: digits.signedSignificand, exponent: digits.exponent)
      return
    }
    let (significand, _) = PowersOfTen.roundedQuotient(
      of: digits.significand, byTenTo: surplus, isRoundedUp: digits.isRoundedUp)
    let magnitude = Int64(clamping: significand)
    self.init(
      significand: digits.isNegative ? -magnitude : magnitude, exponent: digits.exponent + surplus)
  }
}
