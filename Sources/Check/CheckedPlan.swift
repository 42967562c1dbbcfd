internal import AfstemModel

/// What rules look at: the facts, with every overview and frame of the plan checked.
struct CheckedPlan: Sendable {
  let statements: Statements
  let glossary: Glossary
  let plan: Plan
  let reported: ReportedCrime
  let overviews: [OverviewCheck]
  let frames: [FrameCheck]

  init(_ consolidated: Consolidated, glossary: Glossary) {
    statements = consolidated.statements
    self.glossary = glossary
    plan = consolidated.plan
    reported = consolidated.reported
    overviews = OverviewCheck.all(plan, statements: statements)
    frames = FrameCheck.all(plan, statements: statements, grant: glossary.grant)
  }
}
