internal import AfstemModel

/// A year's grant, as the job or an overview states it, held against the plan's total and remainder.
struct FrameCheck: Sendable {
  /// One figure of the plan: its total or its remainder.
  struct Part: Sendable, Hashable {
    /// As spelt by the sender; empty where the plan states no total and its facts were added up.
    var label: String
    var figure: Stated<Int64>
  }

  var year: Int
  /// Øre.
  var grant: Int64
  var parts: [Part]
  var sum: IntervalSum
  var hasRemainder: Bool
  var provenance: Provenance

  var verdict: Reconciliation.Verdict { sum.verdict(on: .known(grant)) }

  var reconciliation: Reconciliation {
    Reconciliation(
      kind: .frame, label: parts.map(\.label).filter { !$0.isEmpty }.joined(separator: " + "),
      period: .year(year), claimed: grant, knownSum: sum.published, unknowns: sum.unknowns, measure: .money,
      verdict: verdict, provenance: provenance)
  }

  /// One check for each year that has both a grant and a budget, in order.
  static func all(
    _ plan: Plan, statements: Statements, grant: [Int: Amount]
  ) -> [FrameCheck] {
    let totals = PlanTotals(plan, statements: statements)
    let checks = { (year: Int, grant: Int64) -> [FrameCheck] in
      let claimed = totals.claims(in: year)
      return claimed.isEmpty
        ? [added(plan, statements: statements, remainder: totals.remainder(in: year), year, grant)]
          .compactMap(\.self)
        : claimed.compactMap { FrameCheck($0, year: year, grant: grant) }
    }
    let ofJob = grant.sorted { $0.key < $1.key }.flatMap { checks($0, $1.øre) }
    let stated = totals.frames.flatMap { frame -> [FrameCheck] in
      guard let year = frame.period?.year, let grant = frame.claimed.value else { return [] }
      return checks(year, grant).compactMap { check in
        var check = check
        check.provenance = frame.provenance
        // A plan may leave some of what is granted undivided without saying so.
        return check.hasRemainder || check.sum.known >= Int128(grant) ? check : nil
      }
    }
    return ofJob + stated
  }

  /// Stands at the remainder where there is one, whether or not the total holds.
  private init?(_ claims: [PlanTotals.Claimed], year: Int, grant: Int64) {
    guard let first = claims.first else { return nil }
    let figures = claims.flatMap { [$0.total] + ($0.remainder.map { [$0] } ?? []) }
    self.year = year
    self.grant = grant
    parts = figures.map { Part(label: $0.bareLabel, figure: $0.claimed) }
    sum = IntervalSum()
    for claim in figures { sum.add(claim.claimed, isRounded: claim.isRounded) }
    if let beside = first.beside {
      sum.add(beside)
      parts.append(Part(label: "", figure: beside.unknowns == 0 ? .known(beside.published) : .unknown))
    }
    hasRemainder = claims.contains { $0.remainder != nil }
    provenance = first.remainder?.provenance ?? first.total.provenance
  }

  /// The plan's facts of a year, for a plan that claims no total.
  private static func added(
    _ plan: Plan, statements: Statements, remainder: Claim?, _ year: Int, _ grant: Int64
  ) -> FrameCheck? {
    let facts = plan.byFocusArea.flatMap(\.facts).flatMap(\.standing).map { statements.budget[$0] }
      .filter { $0.year == year && $0.amount != .blank }
    guard let first = facts.first else { return nil }
    var sum = IntervalSum()
    for fact in facts { sum.add(fact.amount.øre, isRounded: fact.isRounded) }
    var parts = [Part(label: "", figure: .known(sum.published))]
    if let remainder {
      sum.add(remainder.claimed, isRounded: remainder.isRounded)
      parts.append(Part(label: remainder.bareLabel, figure: remainder.claimed))
    }
    return FrameCheck(
      year: year, grant: grant, parts: parts, sum: sum, hasRemainder: remainder != nil,
      provenance: remainder?.provenance ?? first.provenance)
  }

  private init(
    year: Int, grant: Int64, parts: [Part], sum: IntervalSum, hasRemainder: Bool, provenance: Provenance
  ) {
    self.year = year
    self.grant = grant
    self.parts = parts
    self.sum = sum
    self.hasRemainder = hasRemainder
    self.provenance = provenance
  }
}
