internal import Cells

/// A table found on a sheet or in a file, and what everything in it is for.
public struct TableRegion: Sendable {
  public var file: SourceFile
  /// `nil` for a delimited file.
  public var sheet: String?
  /// Header and rows, and their columns.
  public var area: GridArea
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
      file: file.path, place: .cell(sheet: sheet, CellReference(clampingColumn: column, row: row)))
  }

  /// The table's top left cell.
  public var provenance: Provenance { provenance(row: area.rows.lowerBound, column: area.columns.lowerBound) }

  /// The first column of a role, in the sheet's order.
  func column(_ role: ColumnRole) -> TableColumn? { columns.first { $0.role == role } }

  /// Some of its cells in words: `C3:C11`; in a delimited file `2:3-10:3`, each as line:field.
  func text(of area: GridArea) -> String {
    let (rows, columns) = (area.rows, area.columns)
    guard sheet == nil else { return CellRange(clampingColumns: columns, rows: rows).description }
    let first = "\(rows.lowerBound):\(columns.lowerBound)"
    let last = "\(rows.upperBound):\(columns.upperBound)"
    return first == last ? first : "\(first)-\(last)"
  }
}

/// Some rows and columns of a grid, both ends included; a delimited file may have more than a worksheet has.
public struct GridArea: Sendable, Hashable {
  /// Count from 1.
  public var columns: ClosedRange<Int>
  /// Count from 1: a worksheet's rows, or the lines of a delimited file.
  public var rows: ClosedRange<Int>
}
