internal import Model

/// A total that can be neither confirmed nor refuted.
///
/// Some of the amounts it covers are unknown (`?`), and the known ones come to no more than the total: the rest
/// may well be what the unknown ones will be. Or the total is unknown itself while all it covers is known. Where
/// amounts may be negative an unknown one may be too, so that even a total below the known sum can hold.
///
///     Ark 'Oversigt', celle D13: I alt er 1.800.000, og D3:D12 giver 300.000 kendt;
///     1.500.000 kr. mangler fordelt på 9 ukendte beløb
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
