internal import AfstemInterpret
internal import AfstemTotals

extension GridProof {
  /// A row or a column that is calculated of others.
  package struct TotalLine: Sendable, Hashable {
    package var axis: ProvenTotal.Axis
    /// A row's number, or a column's; counts from 1.
    package var number: Int
    package var label: String
    package var partCount: Int
    /// How many figures of the line it is that bear it out, or not.
    package var figureCount: Int
    package var isDifference: Bool
    /// Words or a formula say that it is one, and not its figures alone.
    package var isSaid: Bool
  }

  /// The lines that the grid's figures bear out as totals.
  package var totalLines: [TotalLine] {
    relations.compactMap { relation in
      let isRow = relation.axis == .row
      let label = isRow ? figures.rowLabels[relation.total] : figures.columnLabels[relation.total]
      let number = isRow ? figures.rowNumber(of: relation.total) : relation.total + 1
      guard let number else { return nil }
      let hint = isRow ? figures.table.rows[relation.total] : figures.table.columns[relation.total]
      return TotalLine(
        axis: isRow ? .row : .column, number: number, label: label.text, partCount: relation.parts.count,
        figureCount: relation.outcomes.count,
        isDifference: relation.kind != .sum, isSaid: hint.isOfTotal || relation.isStated)
    }
  }

  /// Rows whose labels are words for a total, by their numbers, whatever their figures are.
  package var rowsNamedTotals: [(number: Int, label: String)] {
    figures.rowLabels.indices.compactMap { row in
      guard figures.table.rows[row].prior >= LineHint.whollyTotal, let number = figures.rowNumber(of: row)
      else {
        return nil
      }
      return (number, figures.rowLabels[row].text)
    }
  }

  /// Columns, counting from 1, whose figures tell lines apart and count nothing.
  package var keyColumns: Set<Int> { columns { $0 == .key } }
  /// Columns, counting from 1, whose figures are rates, and are never added up.
  package var rateColumns: Set<Int> { columns { $0 == .rate } }

  private func columns(where condition: (LineHint.Role) -> Bool) -> Set<Int> {
    Set(figures.table.columns.indices.filter { condition(figures.table.columns[$0].role) }.map { $0 + 1 })
  }
}
