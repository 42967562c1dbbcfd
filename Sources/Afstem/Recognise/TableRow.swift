/// A row of a table region, its labels filled in from merged cells and from the rows above.
public struct TableRow: Sendable {
  public var cells: GridRow
  public var role: RowRole
  /// Labels of key columns by column number, wrapped lines joined.
  public var labels: [Int: String]
  /// The heading the row stands under; empty where there is none.
  public var group = ""
  /// For a total: indices of the rows it adds up, within the region's rows.
  public var covers: [Int] = []
  public var evidence = Claim.Evidence.label

  init(_ cells: GridRow, role: RowRole, labels: [Int: String] = [:]) {
    self.cells = cells
    self.role = role
    self.labels = labels
  }

  /// Counts from 1: the sheet's row, or the line that a delimited record starts on.
  public var number: Int { cells.number }
}
