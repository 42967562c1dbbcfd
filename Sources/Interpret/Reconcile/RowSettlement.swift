internal import AfstemModel

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

  /// So many repeated rows are no slip of the one that stands there twice.
  private static var mostTriedAlone: Int { 64 }

  /// All of them, or one alone; `nil` where there are none.
  private func leftOut(against verdicts: [(Set<StatementIndex>) -> Reconciliation.Verdict]) -> [Int]? {
    let before = verdicts.map { $0([]) }
    let singles = 2...Self.mostTriedAlone ~= count ? indices.map { [$0] } : []
    return ([Array<Int>(indices)] + singles).first { chosen in
      let without = Set(chosen.flatMap { self[$0].statements })
      let after = verdicts.map { $0(without) }
      let pairs = zip(before, after)
      return pairs.contains { $0 == .differs && $1 == .holds }
        && !pairs.contains { $0 != .differs && $1 == .differs }
    }
  }
}
