internal import AfstemModel

/// Totals of a table whose rows name several things at once, such as area, offence type and period: a total adds
/// up the rows that agree with it in everything it does not total.
struct KeyedTotals {
  /// Numbers of the columns that name things.
  let keys: [Int]
  /// Number of the column that names periods.
  let periods: Int?
  let lexicon: LabelLexicon

  func covered(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    let details = rows.indices.filter { rows[$0].role == .detail }
    var indexed: [Set<Int>: [[String]: [Int]]] = [:]
    for total in rows.indices where rows[total].role.isTotal {
      let totalled = Set(keys.filter { isTotalled(rows[total], $0) })
      let kept = keys.filter { !totalled.contains($0) }
      if indexed[totalled] == nil {
        indexed[totalled] = Dictionary(grouping: details) { key(of: rows[$0], kept) }
      }
      rows[total].covers = indexed[totalled]?[key(of: rows[total], kept)] ?? []
    }
    return rows
  }

  private func isTotalled(_ row: TableRow, _ key: Int) -> Bool {
    guard let label = label(row, key) else { return true }
    if key == periods, period(in: label) != nil { return false }
    return lexicon.rowRole(of: label)?.isTotal ?? false || lexicon.isBareTotal(label)
  }

  private func key(of row: TableRow, _ columns: [Int]) -> [String] {
    columns.map { column in
      let label = label(row, column) ?? ""
      return column == periods ? period(in: label)?.description ?? label.folded : label.folded
    }
  }

  /// The period of a row, which a total of it names too: `2018 i alt`.
  private func period(in label: String) -> Period? {
    PeriodText(label, vocabulary: lexicon.vocabulary)?.period
  }

  private func label(_ row: TableRow, _ key: Int) -> String? { row.labels[key] ?? row.cells[key]?.words }
}
