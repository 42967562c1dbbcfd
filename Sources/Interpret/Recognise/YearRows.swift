internal import AfstemModel
internal import AfstemVocabulary

/// Finds rows of a period that other rows of the table divide: a year beneath its quarters is their total, and no fact
/// beside them.
struct YearRows {
  /// Number of the column that names periods.
  let column: Int
  /// Numbers of the other columns that name things.
  let others: [Int]
  let kind: ExtractKind?
  let vocabulary: Vocabulary

  func settled(_ rows: [TableRow]) -> [TableRow] {
    let details = rows.indices.filter { rows[$0].role == .detail }
    let periods = Dictionary(
      uniqueKeysWithValues: details.compactMap { index in period(of: rows[index]).map { (index, $0) } })
    guard Set(periods.values.map(\.monthCount)).count > 1 else { return rows }
    var rows = rows
    let bySubject = Dictionary(grouping: periods.keys.sorted()) { subject(of: rows[$0]) }
    for group in bySubject.values {
      for whole in group {
        guard let period = periods[whole] else { continue }
        settle(whole, of: period, among: group, periods, &rows)
      }
    }
    // What a total adds up are details: a half-year within a year gives way to its months.
    let totals = rows.indices.filter { rows[$0].role == .total && periods[$0] != nil }
    for index in rows.indices where rows[index].role.isTotal {
      let inner = rows[index].covers.filter(totals.contains)
      guard !inner.isEmpty else { continue }
      let covers = rows[index].covers.filter { !inner.contains($0) } + inner.flatMap { rows[$0].covers }
      rows[index].covers = covers.unique.sorted()
    }
    return rows
  }

  private func settle(
    _ whole: Int, of period: Period, among group: [Int], _ periods: [Int: Period], _ rows: inout [TableRow]
  ) {
    let parts = group.filter { index in
      periods[index].map { period.contains($0) && $0 != period } ?? false
    }
    let finest = parts.filter { part in
      !parts.contains { other in
        guard let one = periods[part], let two = periods[other] else { return false }
        return one != two && one.contains(two)
      }
    }
    guard !finest.isEmpty else { return }
    if finest.compactMap({ periods[$0]?.monthCount }).reduce(0, +) == period.monthCount {
      rows[whole].role = .total
      rows[whole].covers = finest
    } else if kind == .budget {
      for part in parts { rows[part].measure = .partOfYear }
    }
  }

  /// A month without a year is one of any year, as its neighbours are.
  private func period(of row: TableRow) -> Period? {
    guard let words = row.cells[column]?.words else { return nil }
    if let period = PeriodText(words, vocabulary: vocabulary)?.period { return period }
    let reading = LabelGrammar.standard.reading(of: words)
    return reading.isWhole ? reading.coveredPeriod?.within(Self.anyYear).period : nil
  }

  private static let anyYear = 2000

  private func subject(of row: TableRow) -> [String] {
    others.map { (row.labels[$0] ?? row.cells[$0]?.words ?? "").folded }
  }
}
