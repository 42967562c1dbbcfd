internal import Model

/// A year's grant, held against what the plan says is spent and left of it.
struct FrameCheck: Sendable {
  /// One figure of the plan: its total, or what it says remains.
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

  /// One check for each year that the job grants something and a budget speaks of, years in order.
  static func all(
    _ plan: Plan, statements: Statements, totals reconciled: [Reconciliation], grant: [Int: Amount]
  ) -> [FrameCheck] {
    let totals = PlanTotals(plan, statements: statements)
    let wrong = Set(reconciled.filter { $0.verdict == .differs }.map(\.provenance))
    return grant.sorted { $0.key < $1.key }.flatMap { year, grant in
      let claimed = totals.claims(in: year)
      return claimed.isEmpty
        ? [added(plan, statements: statements, remainder: totals.remainder(in: year), year, grant)]
          .compactMap(\.self)
        : claimed.compactMap { FrameCheck($0, year: year, grant: grant, wrong: wrong) }
    }
  }

  /// Stands at the remainder where there is one, unless it is the total that is wrong already.
  private init?(
    _ claims: [PlanTotals.Claimed], year: Int, grant: Amount, wrong totals: Set<Provenance>
  ) {
    guard let first = claims.first else { return nil }
    let figures = claims.flatMap { [$0.total] + ($0.remainder.map { [$0] } ?? []) }
    self.year = year
    self.grant = grant.øre
    parts = figures.map { Part(label: $0.bareLabel, figure: $0.claimed) }
    sum = IntervalSum()
    for claim in figures { sum.add(claim.claimed, isRounded: claim.isRounded) }
    hasRemainder = claims.contains { $0.remainder != nil }
    let total = first.total.provenance
    provenance = totals.contains(total) ? total : first.remainder?.provenance ?? total
  }

  /// The plan's facts of a year, for a plan that claims no total.
  private static func added(
    _ plan: Plan, statements: Statements, remainder: Claim?, _ year: Int, _ grant: Amount
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
      year: year, grant: grant.øre, parts: parts, sum: sum, hasRemainder: remainder != nil,
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
