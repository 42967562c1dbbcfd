internal import AfstemModel

/// An overview's figure in one year, held against the items of the activity's own sheet, or against the activities
/// of the table that divides it.
struct OverviewCheck: Sendable {
  var activity: String
  /// Where the sheet or the table is.
  var sheet: Provenance
  var year: Int
  /// Øre.
  var claimed: Stated<Int64>
  var sum: IntervalSum
  var provenance: Provenance

  var verdict: Reconciliation.Verdict { sum.verdict(on: claimed) }

  var reconciliation: Reconciliation {
    Reconciliation(
      kind: .overview, label: activity, period: .year(year), claimed: claimed.value, knownSum: sum.published,
      unknowns: sum.unknowns, measure: .money, verdict: verdict, provenance: provenance)
  }

  /// Every overview figure of what other tables divide: of every activity that has a sheet of its own, in the
  /// plan's order, and of every row that states a whole table or focus area.
  static func all(_ plan: Plan, statements: Statements) -> [OverviewCheck] {
    let activities = plan.activities.filter { !$0.sheets.isEmpty }.flatMap { activity in
      let sums = statements.sheetSums(of: activity)
      return activity.rows.flatMap { statements.checks(of: activity, row: $0, against: sums) }
    }
    let summaries = plan.summaries.flatMap { summary in
      statements.checks(of: summary, in: plan)
    }
    return activities + summaries
  }
}

extension Statements {
  /// The sheets' items, added up by year.
  fileprivate func sheetSums(of activity: PlannedActivity) -> [Int: IntervalSum] {
    let sheets = Set(activity.sheets.map(\.table))
    let items = activity.facts.flatMap { $0.standing + $0.others.of(.agrees) }
      .filter { sheets.contains(budget[$0].table) }
    return standingSums(of: activity.facts) { sheets.contains($0.table) }
      .merging(openSums(of: items)) { standing, _ in standing }
  }

  /// The standing amounts that are asked for, added up by year.
  private func standingSums(
    of facts: [FactGroup<BudgetStatement>], where isAsked: (BudgetStatement) -> Bool
  ) -> [Int: IntervalSum] {
    facts.flatMap(\.standing).map { budget[$0] }.filter(isAsked).reduce(into: [:]) { sums, statement in
      sums[statement.year, default: IntervalSum()].add(statement.amount.øre, isRounded: statement.isRounded)
    }
  }

  /// Items that are all unknown, for which the overview's own amount stands.
  private func openSums(of items: [StatementIndex]) -> [Int: IntervalSum] {
    items.filter { budget[$0].amount == .unknown }.reduce(into: [:]) { sums, index in
      sums[budget[index].year, default: IntervalSum()].add(.unknown)
    }
  }

  /// One check a year, the figures of several rows of the activity in one table taken together.
  fileprivate func checks(
    of activity: PlannedActivity, row: ActivityPart, against sums: [Int: IntervalSum]
  ) -> [OverviewCheck] {
    guard let sheet = activity.sheets.first, let place = place(of: sheet) else { return [] }
    return checks(of: row, named: activity.name, against: sums, at: place)
  }

  /// One check a year of a row that states a whole focus area or table.
  fileprivate func checks(of summary: Plan.Summary, in plan: Plan) -> [OverviewCheck] {
    guard let table = summary.tables.min().flatMap(table) else { return [] }
    let facts = plan.activities.filter(summary.covers).flatMap(\.facts)
    let sums = standingSums(of: facts) { _ in true }
    return checks(of: summary.part, named: summary.part.label, against: sums, at: table.provenance)
  }

  private func checks(
    of row: ActivityPart, named name: String, against sums: [Int: IntervalSum], at place: Provenance
  ) -> [OverviewCheck] {
    let byYear = Dictionary(grouping: row.statements) { budget[$0].year }
    return byYear.keys.sorted().compactMap { year in
      guard let sum = sums[year], let indices = byYear[year], let first = indices.first else { return nil }
      let claimed = Self.claim(indices.map { budget[$0].amount.øre })
      if claimed == .blank, sum.known == 0 { return nil }
      return OverviewCheck(
        activity: name, sheet: place, year: year, claimed: claimed == .blank ? .known(0) : claimed, sum: sum,
        provenance: budget[first].provenance)
    }
  }

  /// Figures as one: unknown where any is, blank where all are.
  private static func claim(_ figures: [Stated<Int64>]) -> Stated<Int64> {
    if figures.contains(.unknown) { return .unknown }
    var sum = IntervalSum()
    for figure in figures { sum.add(figure) }
    return figures.allSatisfy { $0 == .blank } ? .blank : .known(sum.published)
  }
}
