internal import AfstemCells
package import AfstemModel

/// The cells of a file that have become statements or claims, and the rows that findings point at.
package struct StatedCells {
  private var places: Set<Provenance.Place> = []
  private var doubtedRows: Set<Row> = []

  private struct Row: Hashable {
    var sheet: String
    var number: Int

    /// `nil` for a sheet or a file as a whole.
    init?(of place: Provenance.Place) {
      switch place {
      case .file, .sheet: return nil
      case .cell(let sheet, let reference): (self.sheet, number) = (sheet, reference.row)
      case .field(let line, _): (sheet, number) = ("", line)
      }
    }
  }

  package init(_ statements: Statements, findings: [Finding]) {
    places.reserveCapacity(statements.budget.count + statements.crimes.count)
    for statement in statements.budget { places.insert(statement.provenance.place) }
    for statement in statements.crimes { places.insert(statement.provenance.place) }
    for statement in statements.indicators { places.insert(statement.provenance.place) }
    for statement in statements.targets {
      places.insert(statement.provenance.place)
      if let baseline = statement.baselineProvenance { places.insert(baseline.place) }
    }
    for claim in statements.claims { places.insert(claim.provenance.place) }
    doubtedRows = Set(findings.compactMap { $0.provenance.flatMap { Row(of: $0.place) } })
  }

  /// Whether something has become of a cell, or is said of its row.
  func accounts(for cell: Provenance) -> Bool {
    places.contains(cell.place) || Row(of: cell.place).map(doubtedRows.contains) ?? false
  }
}
