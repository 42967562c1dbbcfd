internal import AfstemInterpret
internal import AfstemModel

/// One table of one file, as far as it matters once its rows have been read.
struct CombinedTable: Sendable {
  /// The file's place among the files.
  var file: Int
  var path: String
  /// `nil` in a delimited file.
  var sheet: String?
  /// The columns that it has, among those of all.
  var columns: [Int]
  /// What each of the columns says its amounts are counted in; `nil` for one that counts things or rates.
  var units: [Int: StatedUnit] = [:]
  /// Columns that no unit of money applies to.
  var countingColumns: Set<Int> = []
  /// What the table says for them all, and where.
  var unit: StatedUnit?
  var unitPlace: Provenance
  /// Where its labels stand.
  var place: Provenance
  var rowCount = 0
  /// Why none of its rows fit; `nil` if they do.
  var refusal: Finding?

  init(_ path: String, sheet: String?, file: Int = 0, columns: [Int] = []) {
    self.path = path
    self.sheet = sheet
    self.file = file
    self.columns = columns
    place = Provenance(file: path, place: sheet.map(Provenance.Place.sheet) ?? .file)
    unitPlace = place
  }

  func provenance(row: Int, column: Int) -> Provenance {
    Provenance(file: path, place: Provenance.Place(sheet: sheet, row: row, column: column))
  }

  /// The unit of a column's amounts: its own, or the table's.
  func unit(of column: Int) -> StatedUnit? {
    if let own = units[column] { return own }
    return countingColumns.contains(column) ? nil : unit
  }
}
