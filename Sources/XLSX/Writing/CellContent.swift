/// A cell's value. Text, whole numbers and booleans may be written as literals: `"Aktivitet"`, `2017`, `true`.
///
/// There is deliberately no floating-point literal: money is written as ``decimal(_:)``.
public enum CellContent: Sendable, Hashable {
  /// No value; the cell has only a style.
  case blank
  /// Text, at most 32 767 UTF-16 units. Never becomes a formula: `=1+1` stays text.
  case text(String)
  /// A whole number; Excel calculates with 15 digits.
  case integer(Int64)
  /// An exact number, written with all its digits; Excel calculates with 15. Exponents −400 to 308.
  case decimal(ExactDecimal)
  /// A finite measurement; not for money.
  case number(Double)
  /// A boolean.
  case boolean(Bool)
  /// A date, and its time if it is not midnight; shown as such unless the style has a number format. Years 1900–9999.
  case date(CalendarDateTime)
  /// A formula in English notation, with commas and without `=`, at most 8 192 UTF-16 units, and its current value.
  indirect case formula(String, value: CellContent)
}

extension CellContent {
  /// A date without a time.
  public static func date(year: Int, month: Int, day: Int) -> Self {
    .date(CalendarDateTime(year: year, month: month, day: day))
  }

  /// `significand` × 10^`exponent`: an amount in øre is `.decimal(significand: øre, exponent: -2)`.
  public static func decimal(significand: Int64, exponent: Int) -> Self {
    .decimal(ExactDecimal(significand: significand, exponent: exponent))
  }
}

extension CellContent: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// Text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  public init(integerLiteral number: Int64) { self = .integer(number) }
  /// A boolean.
  public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}
