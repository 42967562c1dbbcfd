/// A table found on a sheet or in a file, and what everything in it is for.
public struct TableRegion: Sendable {
  public var file: SourceFile
  /// `nil` for a delimited file.
  public var sheet: String?
  /// Header, rows and columns, both corners within.
  public var range: CellRange
  /// `nil` where neither the job nor the evidence decides; the table then yields nothing.
  public var kind: ExtractKind?
  /// What decided the kind, and what was missing where nothing did.
  public var reasons: [Message]
  /// Lines above the header.
  public var title: [TextLine]
  public var header: [GridRow]
  public var columns: [TableColumn]
  public var rows: [TableRow]
  /// Lines beneath the rows.
  public var notes: [TextLine]
  /// What amounts are counted in.
  public var unit: MoneyUnit
  /// For a budget.
  public var level: BudgetLevel?
  /// For the sheet of one activity, as its sender writes it.
  public var activity: String?
  /// For the table of one focus area, as its sender writes it.
  public var focusArea: String?
  /// The period of figures whose column and row name none.
  public var period: Period?
  /// The day that the table says it was drawn.
  public var stated: CalendarDate?
  /// The table is one of a statistics bank, in which a dash stands for nought.
  public var isOfStatisticsBank = false
  /// Incidents that were counted as they were read; the rows are then left out.
  public var incidents: CountedIncidents?

  /// Where a cell of the region stands.
  public func provenance(row: Int, column: Int) -> Provenance {
    guard let sheet else { return Provenance(file: file.path, place: .field(line: row, number: column)) }
    return Provenance(
      file: file.path, place: .cell(sheet: sheet, CellReference(column: column, row: row)))
  }

  /// The table's top left cell.
  public var provenance: Provenance { provenance(row: range.first.row, column: range.first.column) }

  /// The first column of a role, in the sheet's order.
  func column(_ role: ColumnRole) -> TableColumn? { columns.first { $0.role == role } }

  /// A range of its cells in words: `C3:C11`; in a delimited file `2:3-10:3`, each as line:field.
  func text(of range: CellRange) -> String {
    guard sheet == nil else { return range.description }
    let first = "\(range.first.row):\(range.first.column)"
    return range.first == range.last ? first : "\(first)-\(range.last.row):\(range.last.column)"
  }
}
