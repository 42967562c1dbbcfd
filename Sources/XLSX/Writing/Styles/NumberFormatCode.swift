/// How a number is shown, as a format code (ECMA-376-1 §18.8.31).
///
/// Codes use a decimal point and a comma between thousands. Excel shows numbers in the user's locale: in Danish,
/// ``thousands`` shows `1.490.000`.
public struct NumberFormatCode: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The code, 1 to 255 UTF-16 units.
  public var code: String

  /// Creates a number format.
  public init(_ code: String) { self.code = code }
  /// Creates a number format.
  public init(stringLiteral code: String) { self.code = code }

  /// Excel's default, which shows up to 11 characters of a number.
  public static let general = NumberFormatCode("General")
  /// Whole numbers without separators.
  public static let integer = NumberFormatCode("0")
  /// `1.490.000`.
  public static let thousands = NumberFormatCode("#,##0")
  /// `1.490.000,50`.
  public static let thousandsAndCents = NumberFormatCode("#,##0.00")
  /// Whole per cents: 0.25 is shown as `25%`.
  public static let percent = NumberFormatCode("0%")
  /// `2016-05-31`.
  public static let date = NumberFormatCode("yyyy-mm-dd")
  /// `2016-05-31 09:30`.
  public static let dateTime = NumberFormatCode("yyyy-mm-dd hh:mm")
  /// Shows content as typed; numbers typed into the cell become text.
  public static let text = NumberFormatCode("@")

  /// Shows a number as text spells it: with a fixed number of decimals, and separators between thousands or none.
  ///
  /// The separated form differs from ``thousandsAndCents`` in its code alone, so that ``Cell/shownDigits`` can tell numbers
  /// that were spelt so from those that are merely shown so.
  public static func spelt(decimals: Int, isGrouped: Bool) -> NumberFormatCode {
    let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    return NumberFormatCode(isGrouped ? "#,##0\(fraction);\\-#,##0\(fraction)" : "0\(fraction)")
  }

  /// Built-in identifiers, which need no declaration (§18.8.30), of codes that do not depend on the locale.
  static let builtIn: [String: Int] = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
  ]
  /// The first identifier that a workbook may declare.
  static let firstCustom = 164
}
