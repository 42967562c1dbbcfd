internal import AfstemModel
internal import AfstemXLSX

/// A worksheet that is laid out but not yet written.
///
/// Sheets refer to each other's cells, in formulas and in links, so all are laid out before the first is written.
struct SheetDraft: LaidOutSheet {
  /// A table whose header and rows stand among the sheet's rows.
  struct PlacedTable: Sendable {
    var table: AfstemXLSX.Table
    /// Counts from 1; its column names are not among the draft's rows.
    var headerRow: Int
    var rowCount: Int
  }

  struct PlacedFormat: Sendable {
    var range: CellRange
    var format: ConditionalFormat
  }

  var name: String
  var layout: WorksheetLayout
  /// From row 1 on; the row of a table's header is empty.
  private(set) var rows: [[CellDraft]] = []
  private(set) var tables: [PlacedTable] = []
  private(set) var formats: [PlacedFormat] = []
  private(set) var charts: [ChartDraft] = []
  private(set) var omittedRows = 0

  init(_ name: String) {
    self.name = name
    layout = WorksheetLayout()
  }

  /// The row that is appended next, counted from 1.
  var nextRow: Int { rows.count + 1 }

  /// A cell, as formulas of other sheets name it.
  func reference(column: Int, row: Int) -> String {
    Hyperlink.reference(sheet: name, CellReference(clampingColumn: column, row: row))
  }

  mutating func append(_ cells: [CellDraft]) { rows.append(cells) }

  mutating func skip(_ count: Int = 1) { rows += Array(repeating: [], count: count) }

  /// Appends a table: its column names, then its rows, or one empty row where it has none.
  ///
  /// Rows that the sheet has no room for are left out and counted.
  mutating func append(_ table: AfstemXLSX.Table, rows: [[CellDraft]]) {
    let room = WorkbookWriter.maximumRowCount - nextRow
    omittedRows += max(rows.count - room, 0)
    let rows = rows.prefix(room)
    tables.append(PlacedTable(table: table, headerRow: nextRow, rowCount: max(rows.count, 1)))
    skip()
    for row in rows { append(row) }
    if rows.isEmpty { skip() }
  }

  func forEachPlace(_ body: (Provenance, CellReference) -> Void) {
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let reference = CellReference(clampingColumn: column + 1, row: row + 1)
        for provenance in cell.provenances { body(provenance, reference) }
      }
    }
  }

  mutating func format(_ range: CellRange, _ format: ConditionalFormat) {
    formats.append(PlacedFormat(range: range, format: format))
  }

  /// Puts a chart on the sheet; its size is in points.
  mutating func append(_ chart: Chart, at corner: CellReference, width: Double, height: Double) {
    charts.append(ChartDraft(chart: chart, corner: corner, width: width, height: height))
  }

  /// Prints these columns from the top, on pages of their own; what no call names is then not printed.
  mutating func print(columns: ClosedRange<Int>, toRow row: Int) {
    layout.page.printAreas.append(CellRange(clampingColumns: columns, rows: 1...max(row, 1)))
  }
}
