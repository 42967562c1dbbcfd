package import Model

/// The first rows of a grid: enough to recognise a table of incidents.
package struct GridHead: Sendable {
  /// The rows with their civil registration numbers masked.
  package let grid: Grid
  /// Whether the grid has no further rows.
  package let isWhole: Bool
  /// The rows as they are in the file, to be counted; they must not be kept.
  package let unmasked: [GridRow]

  /// Reads the first rows; `complete` adds what is known of the grid if they are all there are.
  init(
    of grid: Grid, in source: SourceFile, nextRow: () throws(FileProblem) -> GridRow?,
    complete: (inout Grid) throws(FileProblem) -> Void = { _ in }
  ) throws(FileProblem) {
    var grid = grid
    var rows: [GridRow] = []
    while rows.count < IncidentTable.headLength, let row = try nextRow() { rows.append(row) }
    isWhole = rows.count < IncidentTable.headLength
    if isWhole { try complete(&grid) }
    unmasked = rows
    grid.rows = rows.map { $0.masked(in: source) }
    self.grid = grid
  }

  /// The head of a counted table, without the columns that were not read.
  func counted(as incidents: CountedIncidents) -> Grid {
    var grid = grid
    grid.rows = unmasked.map { row in
      var row = row
      if row.number > incidents.table.header.upperBound {
        let fields = incidents.fields(at: row.number)
        row.cells.removeAll { !fields.all.contains($0.column) }
      }
      return row.masked(dashed: false)
    }
    return grid
  }
}

extension GridRow {
  /// Among incidents ten digits are a registration number; elsewhere they may be an account number.
  func masked(in source: SourceFile) -> GridRow { masked(dashed: source.kind != .incidents) }

  /// The row with its civil registration numbers masked.
  ///
  /// - Parameter isDashed: Whether to mask only numbers in two parts.
  package func masked(dashed isDashed: Bool) -> GridRow {
    var row = self
    for index in cells.indices {
      guard let text = cells[index].text, CivilRegistrationNumber.occurs(in: text, dashed: isDashed) else {
        continue
      }
      row.cells[index].content = .text(CivilRegistrationNumber.masked(text, dashed: isDashed))
      row.cells[index].isRedacted = true
    }
    return row
  }
}
