internal import Model

/// A claim of a table, held against the statements that it covers.
struct TotalCheck: Sendable {
  var claim: Claim
  /// What was summed.
  var details: [Detail]
  /// Repeated rows that were not, because the total holds without them.
  var leftOut: [Detail]
  var sum: IntervalSum
  var verdict: Reconciliation.Verdict

  /// - Parameters:
  ///   - allowsNegative: Negative figures occur somewhere in the table.
  ///   - repeats: Statements of repeated rows that are kept out of sums.
  init(_ claim: Claim, details: [Detail], allowsNegative: Bool, without repeats: Set<StatementIndex> = []) {
    self.claim = claim
    self.details = details.filter { !repeats.contains($0.index) }
    leftOut = details.filter { repeats.contains($0.index) }
    sum = IntervalSum(self.details)
    sum.allowsNegative = sum.allowsNegative || allowsNegative
    let hasNothingToCheck = details.isEmpty && claim.claimed != .known(0)
    verdict = hasNothingToCheck ? .unverifiable : sum.verdict(on: claim.claimed, isRounded: claim.isRounded)
  }

  var reconciliation: Reconciliation {
    Reconciliation(
      kind: claim.kind, label: claim.label, period: claim.period, claimed: claim.claimed.value,
      knownSum: sum.published, unknowns: sum.unknowns, measure: claim.measure, verdict: verdict,
      provenance: claim.provenance)
  }

  /// The claim less the known sum; `nil` where the claim is unknown.
  var difference: Int128? { claim.claimed.value.map { Int128($0) - sum.known } }
}
