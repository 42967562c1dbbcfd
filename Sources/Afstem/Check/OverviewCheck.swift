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
  static func all(_ plan: Plan, statements: Statements) -> [OverviewCheck] {
    let totals = SheetTotals(statements)
    return plan.activities.filter { !$0.sheets.isEmpty }.flatMap { activity in
      let sums = statements.sheetSums(of: activity, totals: totals)
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
  fileprivate func sheetSums(of activity: PlannedActivity, totals: SheetTotals) -> [Int: SheetSum] {
    let sheets = Set(activity.sheets.map(\.table))
    var sums: [Int: SheetSum] = [:]
    for index in activity.facts.flatMap(\.standing) where sheets.contains(budget[index].table) {
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
    of activity: PlannedActivity, row: ActivityPart, against sums: [Int: SheetSum]
  ) -> [OverviewCheck] {
    guard let sheet = activity.sheets.first, let place = place(of: sheet) else { return [] }
    let byYear = Dictionary(grouping: row.statements) { budget[$0].year }
    return byYear.keys.sorted().compactMap { year in
      guard let sum = sums[year], let indices = byYear[year], let first = indices.first else { return nil }
      let claimed = Self.claim(indices.map { budget[$0].amount.øre })
      if claimed == .blank, sum.sum.known == 0 { return nil }
      return OverviewCheck(
        activity: activity.name, sheetLabel: sheet.label, sheet: place, year: year,
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

/// The totals that tables claim, by table: looked up for each activity and year.
private struct SheetTotals {
  private let claims: [TableIndex: [Claim]]

  init(_ statements: Statements) {
    claims = Dictionary(grouping: statements.claims.filter(\.isKnownTotal), by: \.table)
  }

  /// The claimed totals of an activity's sheets in a year; `nil` unless every sheet claims one of its items alone.
  func total(
    of sheets: Set<TableIndex>, in year: Int, covering items: Set<StatementIndex>
  ) -> IntervalSum? {
    let claimed = sheets.map { sheet in
      (claims[sheet] ?? []).filter { $0.period == .year(year) && items.isSuperset(of: $0.covers) }
    }
    guard claimed.allSatisfy({ $0.count == 1 }) else { return nil }
    var sum = IntervalSum()
    for claim in claimed.joined() { sum.add(claim.claimed, isRounded: claim.isRounded) }
    return sum
  }
}

extension Claim {
  /// Whether it is the figure of a total row, and known.
  fileprivate var isKnownTotal: Bool { role == .total && kind != .row && claimed.value != nil }
}
