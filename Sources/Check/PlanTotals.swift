internal import AfstemModel

/// The totals that overviews claim for the whole plan.
struct PlanTotals: Sendable {
  /// A year's total, and the remainder of the grant that its table states.
  struct Claimed: Sendable, Hashable {
    var total: Claim
    var remainder: Claim?
    /// What no overview names of the year's plan.
    var beside: IntervalSum?
  }

  private let claims: [Claim]
  /// The activities of each table, by their place in the plan.
  private let activities: [TableIndex: Set<Int>]
  /// By year, the facts of activities that no overview names.
  private let beside: [Int: IntervalSum]

  init(_ plan: Plan, statements: Statements) {
    claims = statements.claims.filter { claim in
      statements.tables.indices.contains(claim.table)
        && statements.tables[claim.table].kind == .budget
        && statements.tables[claim.table].level != .activity && claim.claimed != .blank
        && statements.isOfPlan(claim)
        && (claim.role == .remainder || claim.role == .frame
          || (statements.tables[claim.table].level != .focusArea && claim.role == .total
            && claim.kind == .column))
    }
    var activities: [TableIndex: Set<Int>] = [:]
    for (place, activity) in plan.activities.enumerated() {
      for row in activity.rows { activities[row.table, default: []].insert(place) }
    }
    for summary in plan.summaries {
      for (place, activity) in plan.activities.enumerated() where summary.covers(activity) {
        activities[summary.part.table, default: []].insert(place)
      }
    }
    self.activities = activities
    beside = Self.beside(plan, statements: statements, named: Set(claims.map(\.table)), activities)
  }

  private static func beside(
    _ plan: Plan, statements: Statements, named tables: Set<TableIndex>,
    _ activities: [TableIndex: Set<Int>]
  ) -> [Int: IntervalSum] {
    let named = tables.reduce(into: Set<Int>()) { $0.formUnion(activities[$1] ?? []) }
    let others = plan.activities.indices.filter { !named.contains($0) }.flatMap { plan.activities[$0].facts }
    return others.flatMap(\.standing).map { statements.budget[$0] }.filter { $0.amount != .blank }
      .reduce(into: [:]) { sums, fact in
        sums[fact.year, default: IntervalSum()].add(fact.amount.øre, isRounded: fact.isRounded)
      }
  }

  /// What a year's grant is held against, one list of figures for each check.
  ///
  /// Tables that share no activity are parts of one plan and added up. Tables that do share some state the same
  /// plan twice, and are checked apart where they disagree.
  func claims(in year: Int) -> [[Claimed]] {
    let claimed = claims.filter { $0.role == .total && $0.period == .year(year) }.map { total in
      Claimed(total: total, remainder: remainder(in: year, of: total.table), beside: beside[year])
    }
    if claimed.count > 1, areDisjoint(claimed.map(\.total.table)) { return [claimed] }
    var seen: Set<[Stated<Int64>?]> = []
    return claimed.filter { seen.insert([$0.total.claimed, $0.remainder?.claimed]).inserted }.map { [$0] }
  }

  /// The grants that the overviews themselves state.
  var frames: [Claim] { claims.filter { $0.role == .frame } }

  /// The first table's that states one.
  func remainder(in year: Int, of table: TableIndex? = nil) -> Claim? {
    claims.first { claim in
      claim.role == .remainder && claim.period == .year(year) && (table == nil || claim.table == table)
    }
  }

  private func areDisjoint(_ tables: [TableIndex]) -> Bool {
    guard Set(tables).count == tables.count else { return false }
    let sets = tables.map { activities[$0] ?? [] }
    return sets.reduce(0) { $0 + $1.count } == sets.reduce(into: Set<Int>()) { $0.formUnion($1) }.count
  }
}

extension Statements {
  /// Whether a claim adds up what is budgeted and nothing else.
  func isOfPlan(_ claim: Claim) -> Bool {
    claim.deducts.isEmpty
      && claim.covers.allSatisfy { !budget.indices.contains($0) || budget[$0].measure == .main }
  }
}
