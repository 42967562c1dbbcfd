internal import AfstemModel

/// An activity of the overview that has no sheet of its own, or one that knows nothing of a year.
struct ActivityWithoutSheet: Rule {
  static let code = Finding.Code.activityWithoutSheet

  func findings(in checked: CheckedPlan) -> [Finding] {
    let statements = checked.statements
    let sheets =
      checked.plan.activities.flatMap(\.sheets)
      + checked.plan.strays.map(\.part).filter { $0.level == .activity }
    let years = Set(
      sheets.lazy.flatMap(\.statements).filter { statements.budget[$0].amount != .blank }
        .map { statements.budget[$0].year })
    let suggestions = SheetSuggestions(checked)
    return checked.plan.activities.compactMap { activity in
      guard activity.sheets.isEmpty else { return unknown(activity, statements) }
      let stated =
        activity.rows.first?.statements.map { statements.budget[$0] }
        .filter { years.contains($0.year) && ($0.amount.value ?? .zero) != .zero } ?? []
      guard let first = stated.first else { return nil }
      return .activityWithoutSheet(
        activity.name, stated: stated, like: suggestions.sheets(for: activity),
        at: first.nameProvenance ?? first.provenance)
    }
  }

  /// The overview's amounts that stand for years in which the activity's sheet knows none.
  private func unknown(_ activity: PlannedActivity, _ statements: Statements) -> Finding? {
    let sheets = Set(activity.sheets.map(\.table))
    let years = Set(activity.sheets.lazy.flatMap(\.statements).map { statements.budget[$0].year })
    let stated = activity.facts.flatMap(\.standing).map { statements.budget[$0] }.filter { statement in
      !sheets.contains(statement.table) && years.contains(statement.year)
        && (statement.amount.value ?? .zero) != .zero
    }
    guard let first = stated.first, let sheet = activity.sheets.first.flatMap(statements.place) else {
      return nil
    }
    return .activityWithoutSheet(activity.name, stated: stated, unknownOn: sheet, at: first.provenance)
  }
}
