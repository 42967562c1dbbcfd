/// How a number is shown, in the format codes of ECMA-376-1 §18.8.31.
///
/// Codes are written with a decimal point and commas between thousands; Excel shows them as its reader's
/// language does, so that ``thousands`` reads `1.490.000` on a Danish machine.
public struct NumberFormatCode: Sendable, Hashable, ExpressibleByStringLiteral {
  public var code: String

  public init(_ code: String) { self.code = code }
  public init(stringLiteral code: String) { self.code = code }

  public static let general = NumberFormatCode("General")
  public static let integer = NumberFormatCode("0")
  /// `1.490.000`.
  public static let thousands = NumberFormatCode("#,##0")
  /// `1.490.000,50`.
  public static let thousandsAndCents = NumberFormatCode("#,##0.00")
  public static let percent = NumberFormatCode("0%")
  /// `2016-05-31`.
  public static let date = NumberFormatCode("yyyy-mm-dd")
  /// `2016-05-31 09:30`.
  public static let dateTime = NumberFormatCode("yyyy-mm-dd hh:mm")
  /// Shown as it was typed, and typed numbers stay text.
  public static let text = NumberFormatCode("@")

  /// The identifiers that need no declaration (§18.8.30), for the codes that read the same everywhere.
  static let builtIn: [String: Int] = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
  ]
  /// The first identifier that a workbook may declare.
  static let firstCustom = 164
}
