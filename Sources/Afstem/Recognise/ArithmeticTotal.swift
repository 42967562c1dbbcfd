/// Finds totals that no label names, by their place beneath the details and by their figures.
struct ArithmeticTotal {
  let figures: FigureTable
  let columns: [Int]
  let lexicon: LabelLexicon

  func marked(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    var start = 0
    for index in rows.indices {
      if isTotal(index, since: start, rows) {
        rows[index].role = .total
        rows[index].evidence = .arithmetic
      }
      if rows[index].role.isTotal || rows[index].role == .groupHeading { start = index + 1 }
    }
    return rows
  }

  private func isTotal(_ index: Int, since start: Int, _ rows: [TableRow]) -> Bool {
    guard rows[index].role == .detail else { return false }
    let details = rows[..<index].indices.filter { rows[$0].role == .detail }
    let near = details.filter { $0 >= start }
    guard near.count >= 2 || (rows[index].labels.isEmpty && !details.isEmpty) else { return false }
    let sets = near.count == details.count ? [near] : [near, details]
    let agreements = sets.map { figures.agreement(of: index, with: $0, in: columns) }
    if rows[index].labels.isEmpty {
      return agreements.contains { $0.holds > 0 } || (isLastFigure(index, rows) && exceeds(index, near))
    }
    return isLastFigure(index, rows) && !isNamed(rows[index]) && !hasTotal(rows)
      && agreements.contains { $0.fails == 0 && $0.holds >= 2 && near.count >= 3 }
  }

  private func isLastFigure(_ index: Int, _ rows: [TableRow]) -> Bool {
    rows[(index + 1)...].allSatisfy { $0.role != .detail }
  }

  private func isNamed(_ row: TableRow) -> Bool { row.labels.values.contains(where: lexicon.isNamedByJob) }

  private func hasTotal(_ rows: [TableRow]) -> Bool { rows.contains { $0.role.isTotal } }

  /// No figure above is larger: a wrong total without a label is still a total.
  private func exceeds(_ index: Int, _ details: [Int]) -> Bool {
    let known = columns.filter { figures[index, $0].value != nil }
    return !known.isEmpty && details.count >= 2
      && known.allSatisfy { column in
        let total = figures[index, column].value ?? 0
        return details.allSatisfy { (figures[$0, column].value ?? 0) <= total }
      }
  }
}
