internal import Model

/// What rules see: the statements, and every check made of them.
struct Review: Sendable {
  let statements: Statements
  let glossary: Glossary
  let totals: TotalChecks
  let matching: ActivityMatching
  let plan: Plan
  let overviews: [OverviewCheck]
  let frames: [FrameCheck]
  let crime: ReportedYears

  init(_ statements: Statements, glossary: Glossary) {
    self.statements = statements
    self.glossary = glossary
    totals = TotalChecks(statements)
    matching = ActivityMatching(statements, glossary: glossary, without: totals.leftOutOfBudget)
    plan = BudgetPlan(matching, statements: statements, glossary: glossary).plan
    overviews = OverviewCheck.all(matching, plan: plan, statements: statements, totals: totals)
    frames = FrameCheck.all(
      matching, plan: plan, statements: statements, totals: totals, grant: glossary.grant)
    crime = ReportedYears(
      CrimeGroups(statements, glossary: glossary), statements: statements, glossary: glossary)
  }

  /// Claims of tables in the order they stand, then overviews, then frames.
  var reconciliations: [Reconciliation] {
    totals.checks.map(\.reconciliation) + overviews.map(\.reconciliation) + frames.map(\.reconciliation)
  }
}
