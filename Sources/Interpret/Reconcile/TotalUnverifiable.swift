internal import AfstemModel

/// A total that can be neither confirmed nor refuted.
struct TotalUnverifiable: Rule {
  static let code = Finding.Code.totalUnverifiable

  func findings(in totals: TotalChecks) -> [Finding] {
    totals.checks.filter { $0.verdict == .unverifiable }.compactMap(finding)
  }

  /// `nil` where the total is as unknown as what it covers, which leaves nothing to say.
  private func finding(on check: TotalCheck) -> Finding? {
    let (claim, count, sum) = (check.claim, check.details.count, check.sum)
    guard let stated = claim.claimed.value, let rest = check.difference else {
      let isSumKnown = sum.unknowns == 0 && sum.known != 0
      return isSumKnown ? .totalUnverifiable(unknown: claim, of: count, sum: sum) : nil
    }
    if check.details.isEmpty { return .totalUnverifiable(ofNothing: claim, stated: stated) }
    return .totalUnverifiable(claim, stated: stated, of: count, sum: sum, rest: rest)
  }
}
