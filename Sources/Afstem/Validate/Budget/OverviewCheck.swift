internal import Model

/// What an overview says of an activity in one year, held against the activity's own sheet.
struct OverviewCheck: Sendable {
  var activity: String
  /// As the sheet writes the activity.
  var sheetLabel: String
  /// Where the sheet is.
  var sheet: Provenance
  var year: Int
  /// Øre.
  var claimed: Stated<Int64>
  var sum: IntervalSum
  /// The sheet's own total stands for items that are unknown.
  var isSheetTotal: Bool
  var provenance: Provenance

  var verdict: Reconciliation.Verdict { sum.verdict(on: claimed) }

  var reconciliation: Reconciliation {
    Reconciliation(
      kind: .overview, label: activity, period: .year(year), claimed: claimed.value, knownSum: sum.published,
      unknowns: sum.unknowns, measure: .money, verdict: verdict, provenance: provenance)
  }

  /// Every overview figure of every activity that has a sheet of its own, in the plan's order.
  static func all(
    _ matching: ActivityMatching, plan: Plan, statements: Statements, totals: TotalChecks
  ) -> [OverviewCheck] {
    let facts = Dictionary(plan.activities.map { ($0.name, $0.facts) }) { first, _ in first }
    return matching.activities.filter { !$0.sheets.isEmpty }.flatMap { activity in
      let sums = statements.sheetSums(facts[activity.label] ?? [], of: activity, totals: totals)
      return activity.rows.flatMap { statements.checks(of: activity, row: $0, against: sums) }
    }
  }
}

/// What the sheets of an activity give in one year.
private struct SheetSum {
  var sum: IntervalSum
  var isTotal: Bool
}

extension Statements {
  /// The items of each year that the sheets speak of, added up.
  fileprivate func sheetSums(
    _ facts: [StatementGroup], of activity: ActivityMatching.Activity, totals: TotalChecks
  ) -> [Int: SheetSum] {
    let sheets = Set(activity.sheets.map(\.table))
    var sums: [Int: SheetSum] = [:]
    for index in facts.flatMap(\.standing) where sheets.contains(budget[index].table) {
      let statement = budget[index]
      sums[statement.year, default: SheetSum(sum: IntervalSum(), isTotal: false)].sum
        .add(statement.amount.øre, isRounded: statement.isRounded)
    }
    let own = Set(activity.sheets.flatMap(\.statements))
    for year in sums.keys where (sums[year]?.sum.unknowns ?? 0) > 0 {
      guard let total = totals.total(of: sheets, in: year, covering: own) else { continue }
      sums[year] = SheetSum(sum: total, isTotal: true)
    }
    return sums
  }

  /// One check a year, the figures of several rows of the activity in one table taken together.
  fileprivate func checks(
    of activity: ActivityMatching.Activity, row: BudgetTable, against sums: [Int: SheetSum]
  ) -> [OverviewCheck] {
    guard let sheet = activity.sheets.first, let place = place(of: sheet) else { return [] }
    let byYear = Dictionary(grouping: row.statements) { budget[$0].year }
    return byYear.keys.sorted().compactMap { year in
      guard let sum = sums[year], let indices = byYear[year], let first = indices.first else { return nil }
      let claimed = Self.claim(indices.map { budget[$0].amount.øre })
      if claimed == .blank, sum.sum.known == 0 { return nil }
      return OverviewCheck(
        activity: activity.label, sheetLabel: sheet.label, sheet: place, year: year,
        claimed: claimed == .blank ? .known(0) : claimed, sum: sum.sum, isSheetTotal: sum.isTotal,
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

extension TotalChecks {
  /// The claimed totals of an activity's sheets in a year; `nil` unless every sheet claims one of its items alone.
  fileprivate func total(
    of sheets: Set<TableIndex>, in year: Int, covering items: Set<StatementIndex>
  ) -> IntervalSum? {
    let claims = checks.map(\.claim).filter { claim in
      sheets.contains(claim.table) && claim.isTotal(of: year) && items.isSuperset(of: claim.covers)
    }
    guard Set(claims.map(\.table)).count == sheets.count, claims.count == sheets.count else { return nil }
    var sum = IntervalSum()
    for claim in claims { sum.add(claim.claimed, isRounded: claim.isRounded) }
    return sum
  }
}

extension Claim {
  /// A total row's known figure for a year.
  fileprivate func isTotal(of year: Int) -> Bool {
    guard role == .total, kind != .row, claimed.value != nil else { return false }
    return period == .year(year)
  }
}
