internal import AfstemModel

/// A claim of a table, held against the statements that it covers.
struct TotalCheck: Sendable {
  var claim: Claim
  /// What was summed.
  var details: [Detail]
  /// Repeated and struck rows that were not, because the total holds without them.
  var leftOut: [Detail]
  var sum: IntervalSum
  var verdict: Reconciliation.Verdict
  /// It holds only because the figures are rounded, each by itself.
  private(set) var isWithinRounding: Bool

  /// - Parameters:
  ///   - allowsNegative: Negative figures occur somewhere in the table.
  ///   - repeats: Statements of repeated and struck rows that are kept out of sums.
  init(_ claim: Claim, details: [Detail], allowsNegative: Bool, without repeats: Set<StatementIndex> = []) {
    self.claim = claim
    self.details = details.filter { !repeats.contains($0.index) }
    leftOut = details.filter { repeats.contains($0.index) }
    sum = IntervalSum(self.details)
    sum.allowsNegative = sum.allowsNegative || allowsNegative
    let hasNothingToCheck = details.isEmpty && claim.claimed != .known(0)
    let exact = sum.verdict(on: claim.claimed, isRounded: claim.isRounded)
    let rounded = sum.verdict(
      on: claim.claimed, isRounded: claim.isRounded, room: Self.room(for: claim, self.details))
    verdict = hasNothingToCheck ? .unverifiable : rounded
    isWithinRounding = !hasNothingToCheck && exact == .differs && rounded == .holds
  }

  /// Half a step for each term and for the total, but no more than four standard deviations of what as many rounded
  /// terms come to, √(*n*/12) steps. Two figures and their sum are soon checked by whoever rounds them: there a whole
  /// step is a slip.
  private static func room(for claim: Claim, _ details: [Detail]) -> Int128 {
    let terms = details.count { ($0.figure.value ?? 0) != 0 }
    guard terms > 2 else { return 0 }
    let (step, rounded) = (Int128(claim.roundingStep), Double(terms + 1))
    let steps = min(rounded / 2, (rounded * 4 / 3).squareRoot())
    return step * Int128(steps * 1_000) / 1_000
  }

  /// Whether it is a total that rounding would make miss now and then.
  var couldBeRounded: Bool { verdict == .holds && claim.roundingStep > 0 && details.count > 2 }

  /// The same where figures are taken not to be rounded.
  var unrounded: Self {
    guard isWithinRounding else { return self }
    var check = self
    check.verdict = .differs
    check.isWithinRounding = false
    return check
  }

  var reconciliation: Reconciliation {
    var reconciliation = Reconciliation(
      kind: claim.kind, label: claim.label, period: claim.period, claimed: claim.claimed.value,
      knownSum: sum.published, unknowns: sum.unknowns, measure: claim.measure, verdict: verdict,
      provenance: claim.provenance)
    reconciliation.parts = claim.coveredRange
    reconciliation.evidence = claim.evidenceText
    reconciliation.isDifference = !claim.deducts.isEmpty
    return reconciliation
  }

  /// The claim less the known sum; `nil` where the claim is unknown.
  var difference: Int128? { claim.claimed.value.map { Int128($0) - sum.known } }
}
