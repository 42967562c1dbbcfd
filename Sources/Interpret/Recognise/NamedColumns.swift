internal import AfstemModel

/// Settles the columns of a budget that nothing but names tells apart: items of each row's activity, or activities
/// whose items stand in the rows.
struct NamedColumns {
  let profiles: [Int: ColumnProfile]
  /// By column number.
  let readings: [Int: ColumnReading]
  let pinned: Set<Int>
  /// The title or a heading speaks of money.
  let areAmounts: Bool
  let lexicon: LabelLexicon

  /// - Returns: Numbers of the columns that their names explain.
  func settle(_ columns: inout [TableColumn]) -> Set<Int> {
    let found = known(among: columns)
    for index in found {
      columns[index].role = .value(period: nil, category: .item(columns[index].label))
    }
    turn(&columns)
    return Set(found.map { columns[$0].number })
  }

  /// Indices of columns of plain names, where no other column states amounts, and where at least half are known, or the
  /// table is of money and its rows are items or years.
  private func known(among columns: [TableColumn]) -> [Int] {
    let plain = columns.indices.filter { isPlain(columns[$0]) }
    guard !plain.isEmpty,
      !columns.indices.contains(where: {
        columns[$0].role.isSummed && columns[$0].role.item == nil && !plain.contains($0)
      })
    else { return [] }
    let known = plain.count {
      lexicon.isBudgetItem(columns[$0].label) || lexicon.isNamedByJob(columns[$0].label)
    }
    if known * 2 >= plain.count, plain.count >= 2 || known == 1 { return plain }
    return areAmounts && columns.contains { $0.role == .budgetItem || $0.role == .period } ? plain : []
  }

  /// Figures beneath a name that says nothing of time, measure or unit.
  private func isPlain(_ column: TableColumn) -> Bool {
    guard !pinned.contains(column.number), profiles[column.number]?.isMostlyFigures ?? false,
      column.label.contains(where: \.isLetter), let label = readings[column.number]
    else { return false }
    let reading = label.reading
    guard reading.period == nil, reading.extent == nil, reading.units.isEmpty, !reading.isTotal,
      reading.measure.statistic == nil
    else { return false }
    switch column.role {
    case .ignored: return true
    case .value(nil, nil):
      return !label.isWhole || lexicon.isBudgetItem(column.label) || lexicon.isNamedByJob(column.label)
    default: return false
    }
  }

  /// Where the job names every column and no row, or the rows are known items and no column is one, activities stand
  /// above the columns.
  private func turn(_ columns: inout [TableColumn]) {
    let items = columns.indices.filter { columns[$0].role.item != nil }
    let keys = columns.indices.filter { columns[$0].role == .activity || columns[$0].role == .budgetItem }
    guard !items.isEmpty, let key = keys.first, keys.count == 1, areActivities(items, columns, key) else {
      return
    }
    columns[key].role = .budgetItem
    for index in items {
      columns[index].role = .value(
        period: columns[index].role.period, category: .activity(columns[index].label))
    }
  }

  private func areActivities(_ items: [Int], _ columns: [TableColumn], _ key: Int) -> Bool {
    let rows = profiles[columns[key].number]?.labels ?? []
    let labels = items.map { columns[$0].label }
    if labels.allSatisfy(lexicon.isNamedByJob) { return !rows.contains(where: lexicon.isNamedByJob) }
    return !labels.contains(where: lexicon.isBudgetItem) && !rows.contains(where: lexicon.isNamedByJob)
      && rows.count(where: lexicon.isBudgetItem) * 2 >= rows.count && !rows.isEmpty
  }
}

extension ColumnRole {
  fileprivate var item: String? {
    if case .value(_, .item(let item)) = self { item } else { nil }
  }
}
