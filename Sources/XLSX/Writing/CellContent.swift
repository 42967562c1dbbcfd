/// What a cell holds. Literals stand for themselves: `"Aktivitet"`, `2017`, `true`.
///
/// A `Double` has no literal here on purpose: money goes in as ``decimal(_:)``.
public enum CellContent: Sendable, Hashable {
  /// Nothing but a style.
  case blank
  /// Text, whatever it looks like: `=1+1` stays text.
  case text(String)
  case integer(Int64)
  /// Written digit for digit. Excel itself calculates with 15 digits.
  case decimal(ExactDecimal)
  /// A measurement. Not for money.
  case number(Double)
  case boolean(Bool)
  /// Shown as a date, or with its time of day where it has one, unless the style has a number format.
  case date(CalendarDateTime)
  /// A formula in English with commas and without its `=`, and the value it has now.
  indirect case formula(String, value: CellContent)
}

extension CellContent {
  /// A day without a time.
  public static func date(year: Int, month: Int, day: Int) -> Self {
    .date(CalendarDateTime(year: year, month: month, day: day))
  }

  /// `significand` × 10^`exponent`: øre are `.decimal(significand: øre, exponent: -2)`.
  public static func decimal(significand: Int64, exponent: Int) -> Self {
    .decimal(ExactDecimal(significand: significand, exponent: exponent))
  }
}

extension CellContent: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int64) { self = .integer(number) }
  public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}
