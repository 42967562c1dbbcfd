internal import AfstemCells

/// A table found on a sheet or in a file, and what everything in it is for.
package struct TableRegion: Sendable {
  package var file: SourceFile
  /// `nil` for a delimited file.
  package var sheet: String?
  /// The sheet's tab is hidden.
  package var isHidden = false
  /// Header and rows, and their columns.
  package var area: GridArea
  /// `nil` where neither the job nor the evidence decides; the table then yields nothing.
  package var kind: ExtractKind?
  /// What decided the kind, and what was missing where nothing did.
  package var reasons: [Message]
  /// Lines above the header.
  package var title: [TextLine]
  package var header: [GridRow]
  package var columns: [TableColumn]
  package var rows: [TableRow]
  /// Lines beneath the rows.
  package var notes: [TextLine]
  /// What amounts are counted in.
  package var unit: StatedUnit
  /// For a budget.
  package var level: BudgetLevel?
  /// For the sheet of one activity, as its sender writes it.
  package var activity: String?
  /// What its title, or else its sheet, calls it.
  package var name: String?
  /// For a budget: its labels leave open whether its rows are activities or one activity's items.
  package var isOpen = false
  /// For offences: the area that the table as a whole is of.
  package var areaName: String?
  /// For the table of one focus area, as its sender writes it.
  package var focusArea: String?
  /// The period of figures whose column and row name none.
  package var period: Period?
  /// The day that the table says it was drawn.
  package var stated: CalendarDate?
  /// The table is one of a statistics bank, in which a dash stands for zero.
  package var isOfStatisticsBank = false
  /// Incidents that were counted as they were read; the rows are then left out.
  package var incidents: CountedIncidents?

  package init(
    file: SourceFile, sheet: String? = nil, area: GridArea, kind: ExtractKind? = nil, reasons: [Message],
    title: [TextLine], header: [GridRow], columns: [TableColumn], rows: [TableRow], notes: [TextLine],
    unit: StatedUnit
  ) {
    self.file = file
    self.sheet = sheet
    self.area = area
    self.kind = kind
    self.reasons = reasons
    self.title = title
    self.header = header
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.unit = unit
  }

  /// Where a cell of the region stands.
  package func provenance(row: Int, column: Int) -> Provenance {
    Provenance(file: file.path, place: Provenance.Place(sheet: sheet, row: row, column: column))
  }

  /// The table's top left cell.
  package var provenance: Provenance {
    provenance(row: area.rows.lowerBound, column: area.columns.lowerBound)
  }

  /// The first column of a role, in the sheet's order.
  package func column(_ role: ColumnRole) -> TableColumn? { columns.first { $0.role == role } }

  /// Some of its cells in words: `C3:C11`; in a delimited file `2:3-10:3`, each as line:field.
  package func text(of area: GridArea) -> String {
    let (rows, columns) = (area.rows, area.columns)
    guard sheet == nil else { return CellRange(clampingColumns: columns, rows: rows).description }
    let first = "\(rows.lowerBound):\(columns.lowerBound)"
    let last = "\(rows.upperBound):\(columns.upperBound)"
    return first == last ? first : "\(first)-\(last)"
  }
}

/// Some rows and columns of a grid, both ends included; a delimited file may have more than a worksheet has.
package struct GridArea: Sendable, Hashable {
  /// Count from 1.
  package var columns: ClosedRange<Int>
  /// Count from 1: a worksheet's rows, or the lines of a delimited file.
  package var rows: ClosedRange<Int>

  package init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    self.columns = columns
    self.rows = rows
  }
}
