/// Text that a spreadsheet would run as a formula when it opens delimited text.
///
/// Whether a value is text is for the caller to say: a number such as `-5` starts like a formula and is none.
public enum FormulaInjection {
  /// Whether a spreadsheet may take the text for a formula: OWASP ASVS 5.0, 1.2.10.
  public static func isFormulaLike(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠"].contains(first)
  }

  /// The text with an apostrophe before it where a spreadsheet would otherwise run it.
  public static func neutralised(_ text: String) -> String {
    isFormulaLike(text) ? "'" + text : text
  }
}
