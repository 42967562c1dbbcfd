internal import AfstemModel

/// A total that is not the sum of what it covers.
struct TotalDiffers: Rule {
  static let code = Finding.Code.totalDiffers

  func findings(in totals: TotalChecks) -> [Finding] {
    let ofTable = Dictionary(grouping: totals.checks, by: \.claim.table).mapValues(NeighbouringChecks.init)
    return totals.checks.filter { $0.verdict == .differs }.compactMap { check in
      guard let claimed = check.claim.claimed.value, let difference = check.difference else { return nil }
      let reason = LikelyReason(
        check, among: ofTable[check.claim.table] ?? NeighbouringChecks([]),
        remainder: totals.remainder(beside: check.claim))
      let total = WordedTotal(
        check.claim, stated: claimed, of: check.details.count, sum: check.sum, gap: difference)
      return .totalDiffers(total, because: reason?.message, at: check.claim.provenance)
    }
  }
}
