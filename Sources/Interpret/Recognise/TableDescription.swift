internal import AfstemCells
package import AfstemModel

/// What was decided about a table and why, as values to be printed or encoded.
package struct TableDescription: Sendable, Hashable, Encodable {
  /// A column's letter or field number, its label and its role.
  package struct Column: Sendable, Hashable, Encodable {
    package var place: String
    package var label: String
    package var role: String
    package var isHidden: Bool
  }

  /// A row's number, its role and its cells as words, in the columns' order.
  package struct Row: Sendable, Hashable, Encodable {
    package var number: Int
    package var role: String
    package var cells: [String]
    /// For a total, the rows it adds up.
    package var covers: [Int]
    package var isHidden: Bool
  }

  /// `nil` in a delimited file.
  package var sheet: String?
  package var range: String
  /// Empty where nothing decides it.
  package var kind: String
  package var level: String
  package var activity: String
  package var focusArea: String
  package var unit: String
  /// Why it is of the kind it is, or what was missing.
  package var reasons: [String]
  package var title: [String]
  package var notes: [String]
  package var columns: [Column]
  /// The first rows.
  package var rows: [Row]
  package var rowCount: Int

  /// - Parameter limit: how many rows to show.
  package init(_ region: TableRegion, rows limit: Int = 10, language: Language = .danish) {
    sheet = region.sheet
    range = region.text(of: region.area)
    kind = region.kind?.rawValue ?? ""
    level = region.level?.rawValue ?? ""
    activity = region.activity ?? ""
    focusArea = region.focusArea ?? ""
    unit = region.kind == .budget ? region.unit.name : ""
    reasons = (region.reasons + [region.missing?.absence].compactMap { $0 }).map { $0.text(in: language) }
    title = region.title.map(\.text)
    notes = region.notes.map(\.text)
    columns = region.columns.map { Column($0, isDelimited: region.sheet == nil) }
    rows = region.rows.prefix(limit).map { Row($0, in: region) }
    rowCount = region.rows.count
  }
}

extension TableDescription.Column {
  fileprivate init(_ column: TableColumn, isDelimited: Bool) {
    place = isDelimited ? String(column.number) : CellReference.letters(of: column.number)
    label = column.label
    role = column.role.name
    isHidden = column.isHidden
  }
}

extension TableDescription.Row {
  fileprivate init(_ row: TableRow, in region: TableRegion) {
    number = row.number
    role = row.role.rawValue
    cells = region.columns.map { row.labels[$0.number] ?? row.cells[$0.number]?.words ?? "" }
    covers = row.covers.map { region.rows[$0].number }
    isHidden = row.cells.isHidden
  }
}
