internal import Model

/// Decides, by a table's totals, which doubtful rows are kept out of its sums.
enum RowSettlement {
  /// Those without which some total holds that otherwise differs, as long as no other total suffers: all of
  /// them, or one alone; `nil` where there are none.
  static func leftOut(
    of rows: [[StatementIndex]], against verdicts: [(Set<StatementIndex>) -> Reconciliation.Verdict]
  ) -> [Int]? {
    let before = verdicts.map { $0([]) }
    let candidates = [Array(rows.indices)] + (rows.count > 1 ? rows.indices.map { [$0] } : [])
    return candidates.first { chosen in
      let without = Set(chosen.flatMap { rows[$0] })
      let after = verdicts.map { $0(without) }
      let pairs = zip(before, after)
      return pairs.contains { $0 == .differs && $1 == .holds }
        && !pairs.contains { $0 != .differs && $1 == .differs }
    }
  }
}
