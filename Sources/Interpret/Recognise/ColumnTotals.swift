internal import AfstemModel

/// Decides which columns each total column adds up, and finds one that no label names.
struct ColumnTotals {
  let figures: FigureTable
  /// Indices of detail rows.
  let details: [Int]
  let lexicon: LabelLexicon

  func covered(_ columns: [TableColumn]) -> [TableColumn] {
    var columns = columns
    markUnlabelled(&columns)
    let totals = columns.indices.filter { columns[$0].role.isTotal }
    for total in totals where columns[total].deducts.isEmpty {
      let values = columns.indices.filter { isSummed(columns[$0], in: columns[total]) }
      let previous = totals.last { $0 < total } ?? -1
      let near = values.filter { $0 > previous && $0 < total }
      let left = values.filter { $0 < total }
      let placed = [near, left, values].map { $0.map { columns[$0].number } }
      let candidates = ([columns[total].covers] + placed).filter { !$0.isEmpty }
      columns[total].covers = best(candidates, for: columns[total].number)
      coverUntaken(total, near: near, &columns)
    }
    return columns
  }

  /// A total that says no more than that is one of every column of its run: one whose figures hold without some of them
  /// leaves them out, and differs.
  private func coverUntaken(_ total: Int, near: [Int], _ columns: inout [TableColumn]) {
    let numbers = near.map { columns[$0].number }
    guard lexicon.isTotalOfAll(columns[total].label), !columns[total].covers.isEmpty,
      Set(columns[total].covers).isStrictSubset(of: numbers), areAlike(near.map { columns[$0].role })
    else { return }
    columns[total].covers = numbers
  }

  private func areAlike(_ roles: [ColumnRole]) -> Bool {
    Set(roles.map { $0.period == nil }).count == 1 && Set(roles.map { $0.category == nil }).count == 1
  }

  private func isSummed(_ column: TableColumn, in total: TableColumn) -> Bool {
    guard case .value(let period, _) = column.role else { return false }
    return column.measure == total.measure
      && total.role.period.map { whole in period.map(whole.contains) ?? false } ?? true
  }

  private func best(_ candidates: [[Int]], for total: Int) -> [Int] {
    var best = candidates.first ?? []
    var most = 0
    for candidate in candidates {
      let count = holding(total, candidate).holds
      if count > most { (best, most) = (candidate, count) }
    }
    return best
  }

  private func holding(_ total: Int, _ parts: [Int]) -> (holds: Int, fails: Int) {
    var holding = (holds: 0, fails: 0)
    for row in details.prefix(500) {
      switch figures.holds(figures[row, total], parts.map { figures[row, $0] }) {
      case true?: holding.holds += 1
      case false?: holding.fails += 1
      case nil: continue
      }
    }
    return holding
  }

  /// A column of figures without a label, right of the values, that holds each row's sum.
  private func markUnlabelled(_ columns: inout [TableColumn]) {
    let values = columns.filter(\.role.isSummed).map(\.number)
    guard values.count >= 2, let last = values.last else { return }
    for index in columns.indices where columns[index].role == .ignored && columns[index].label.isEmpty {
      guard columns[index].number > last else { continue }
      let holding = holding(columns[index].number, values)
      guard holding.holds >= 2, holding.holds > holding.fails else { continue }
      columns[index].role = .total(period: nil)
      columns[index].evidence = .arithmetic
    }
  }
}
