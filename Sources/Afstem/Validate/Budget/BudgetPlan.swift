internal import Model

/// The budget with nothing in it twice, made of what all tables say.
///
/// An activity's own sheets state its items; in the years they speak of, what other tables say of the activity
/// as a whole only summarises them.
struct BudgetPlan: Sendable {
  private(set) var plan = Plan()

  init(_ matching: ActivityMatching, statements: Statements, glossary: Glossary) {
    let names = ActivityNames(glossary)
    let activities = matching.activities.map { activity in
      var planned = PlannedActivity(
        name: activity.label,
        focusArea: statements.focusArea(of: activity)
          ?? names.activity(activity.key)?.focusArea ?? "")
      planned.facts = ActivityFacts(activity, statements: statements).groups
      return planned
    }
    let order = activities.map(\.focusArea).unique
    plan.activities = order.flatMap { area in activities.filter { $0.focusArea == area } }
  }
}

extension Statements {
  /// As the first table that names one writes it.
  fileprivate func focusArea(of activity: ActivityMatching.Activity) -> String? {
    activity.parts.lazy.flatMap(\.statements).map { self.budget[$0].focusArea }.first { !$0.isEmpty }
  }
}
