internal import AfstemModel

/// A total that holds only because the figures are rounded.
struct WithinRounding: Rule {
  static let code = Finding.Code.withinRounding

  func findings(in totals: TotalChecks) -> [Finding] {
    totals.checks.filter(\.isWithinRounding).compactMap { check in
      guard let claimed = check.claim.claimed.value, let difference = check.difference else { return nil }
      let total = WordedTotal(
        check.claim, stated: claimed, of: check.details.count, sum: check.sum, gap: difference)
      return .withinRounding(total, at: check.claim.provenance)
    }
  }
}
