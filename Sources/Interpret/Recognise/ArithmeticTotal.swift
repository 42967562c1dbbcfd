internal import AfstemModel

/// Finds totals that no label names, by their place beneath the details and by their figures.
struct ArithmeticTotal {
  /// More rows without a label than this are no totals.
  private static let mostUnlabelled = 40

  let figures: FigureTable
  let columns: [Int]
  /// Numbers of the columns that name things.
  let keys: [Int]
  let lexicon: LabelLexicon

  /// - Complexity: O(*n*) in rows, for each of the few rows that could be a total.
  func marked(_ rows: [TableRow]) -> [TableRow] {
    let unlabelled = keys.isEmpty ? [] : rows.indices.filter { isUnlabelled(rows[$0]) }
    let last = rows.lastIndex { $0.role == .detail }
    let hasTotal = rows.contains { $0.role.isTotal }
    var rows = rows
    for index in unlabelled.count <= Self.mostUnlabelled ? unlabelled : [] {
      if isTotal(unlabelled: index, isLast: index == last, rows) { mark(&rows[index]) }
    }
    if let last, !hasTotal, rows[last].role == .detail, isTotal(labelled: last, rows) { mark(&rows[last]) }
    return rows
  }

  private func isUnlabelled(_ row: TableRow) -> Bool {
    row.role == .detail && keys.allSatisfy { row.labels[$0] == nil && row.cells[$0] == nil }
  }

  private func mark(_ row: inout TableRow) {
    row.role = .total
    row.evidence = .arithmetic
  }

  /// The details above, and those since the last total or heading.
  private func details(above index: Int, _ rows: [TableRow]) -> (all: [Int], near: [Int]) {
    let start = rows[..<index].lastIndex { $0.role.isTotal || $0.role == .groupHeading } ?? -1
    let all = rows[..<index].indices.filter { rows[$0].role == .detail }
    return (all, all.filter { $0 > start })
  }

  private func isTotal(unlabelled index: Int, isLast: Bool, _ rows: [TableRow]) -> Bool {
    let (all, near) = details(above: index, rows)
    guard !all.isEmpty else { return false }
    let holds = [near, all].contains { figures.agreement(of: index, with: $0, in: columns).holds > 0 }
    return holds || (isLast && exceeds(index, near))
  }

  /// A label that says nothing of a total needs figures that say it in every column.
  private func isTotal(labelled index: Int, _ rows: [TableRow]) -> Bool {
    let (_, near) = details(above: index, rows)
    guard near.count >= 3, !rows[index].labels.values.contains(where: lexicon.isNamedByJob) else {
      return false
    }
    let agreement = figures.agreement(of: index, with: near, in: columns)
    return agreement.fails == 0 && agreement.holds >= 2
  }

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
