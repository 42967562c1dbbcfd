/// Keeps a text from being taken for a formula where a CSV file is opened in a spreadsheet.
///
/// It is asked about texts only: a negative number is a number, and is never touched. OWASP ASVS 1.2.10
/// names the characters; the wide forms are those that spreadsheets fold into them.
enum FormulaGuard {
  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
  ]

  /// The text, with an apostrophe before it where it starts as a formula does.
  ///
  /// A lone sign is no formula and stays: a plan writes `-` for a focus area that an activity has none of.
  static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, starts.contains(first) else { return text }
    return text == "-" || text == "+" ? text : "'" + text
  }
}
