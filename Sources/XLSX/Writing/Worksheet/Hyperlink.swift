/// Where a cell leads when it is clicked.
public enum Hyperlink: Sendable, Hashable {
  /// A cell of this workbook; the sheet may come later.
  case cell(sheet: String, CellReference)
  /// An address outside, `https:` or `mailto:`.
  case address(String)

  /// How formulas and links name a cell of another sheet: `'I alt'!C12`.
  public static func reference(sheet: String, _ place: some CustomStringConvertible) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!\(place)"
  }
}
