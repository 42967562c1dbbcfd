internal import AfstemModel

/// The plan's budget, made of all tables, with nothing counted twice.
struct BudgetPlan: Sendable {
  private(set) var plan = Plan()

  /// - Parameter leftOut: Statements of repeated rows that no sum counts.
  init(_ statements: Statements, glossary: Glossary, without leftOut: Set<StatementIndex>) {
    let names = ActivityNames(glossary)
    plan = ActivityMatching(statements, glossary: glossary, names: names, without: leftOut).plan
    for index in plan.activities.indices {
      let activity = plan.activities[index]
      plan.activities[index].focusArea =
        statements.focusArea(of: activity) ?? names.activity(activity.key)?.focusArea ?? ""
      plan.activities[index].facts = ActivityFacts(activity, statements: statements).groups
    }
  }
}

extension Statements {
  /// As the first table that names one writes it.
  fileprivate func focusArea(of activity: PlannedActivity) -> String? {
    activity.parts.lazy.flatMap(\.statements).map { self.budget[$0].focusArea }.first { !$0.isEmpty }
  }
}
