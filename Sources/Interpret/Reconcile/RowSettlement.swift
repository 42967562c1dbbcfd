internal import Model

/// A row of a table that may not be meant to count: it is there twice, or struck through.
protocol DoubtfulRow {
  var statements: [StatementIndex] { get }
  /// A total of the table holds only without it.
  var isLeftOut: Bool { get set }
  /// A total of the table covers it.
  var hasTotal: Bool { get set }
}

extension Array where Element: DoubtfulRow {
  /// Decides, by a table's totals, which of its doubtful rows are kept out of its sums: those without which some total
  /// holds that otherwise differs, as long as no other total suffers.
  func settled(against verdicts: [(Set<StatementIndex>) -> Reconciliation.Verdict]) -> Self {
    let leftOut = leftOut(against: verdicts)
    return indices.map { index in
      var row = self[index]
      row.isLeftOut = leftOut?.contains(index) ?? false
      row.hasTotal = !verdicts.isEmpty
      return row
    }
  }

  /// All of them, or one alone; `nil` where there are none.
  private func leftOut(against verdicts: [(Set<StatementIndex>) -> Reconciliation.Verdict]) -> [Int]? {
    let before = verdicts.map { $0([]) }
    let candidates = [Array<Int>(indices)] + (count > 1 ? indices.map { [$0] } : [])
    return candidates.first { chosen in
      let without = Set(chosen.flatMap { self[$0].statements })
      let after = verdicts.map { $0(without) }
      let pairs = zip(before, after)
      return pairs.contains { $0 == .differs && $1 == .holds }
        && !pairs.contains { $0 != .differs && $1 == .differs }
    }
  }
}
