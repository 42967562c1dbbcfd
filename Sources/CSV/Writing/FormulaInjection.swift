/// Protection against text that a spreadsheet would run as a formula when it opens a delimited file.
///
/// Only the caller knows which values are text: a number such as `-5` begins like a formula, but is harmless.
public enum FormulaInjection {
  /// Whether a spreadsheet may take the text for a formula: it begins with `=`, `+`, `-`, `@`, a tab, a carriage
  /// return or NUL, or with the full-width form of one of the four signs (OWASP ASVS 5.0, 1.2.10).
  public static func isFormulaLike(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠"].contains(first)
  }

  /// The text, preceded by an apostrophe if a spreadsheet may take it for a formula.
  public static func neutralised(_ text: String) -> String {
    isFormulaLike(text) ? "'" + text : text
  }
}
