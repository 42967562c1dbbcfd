/// A row of a table region, its labels filled in from merged cells and from the rows above.
package struct TableRow: Sendable {
  package var cells: GridRow
  package var role: RowRole
  /// Labels of key columns by column number, wrapped lines joined.
  package var labels: [Int: String]
  /// The heading the row stands under; empty where there is none.
  package var group = ""
  /// For a total: indices of the rows it adds up, within the region's rows.
  package var covers: [Int] = []
  /// For a total of several tables: the top left cells of those whose details it adds up.
  package var spans: [Provenance] = []
  /// Of those covered, the rows that it takes away: a result is income less expenses.
  package var deducts: [Int] = []
  /// What its figures measure, where a column says it.
  package var measure = FigureMeasure.main
  package var evidence = Claim.Evidence.label
  /// For a total: how sure the figures are of its parts, in bits.
  package var bits = 0
  /// For a total: a formula names its parts.
  package var isOfFormula = false

  package init(_ cells: GridRow, role: RowRole, labels: [Int: String] = [:]) {
    self.cells = cells
    self.role = role
    self.labels = labels
  }

  /// Counts from 1: the sheet's row, or the line that a delimited record starts on.
  package var number: Int { cells.number }
}
