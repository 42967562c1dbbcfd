internal import Model

/// An activity of the overview that has no sheet of its own.
struct ActivityWithoutSheet: Rule {
  static let code = Finding.Code.activityWithoutSheet

  func findings(in checked: CheckedPlan) -> [Finding] {
    let statements = checked.statements
    let sheets =
      checked.plan.activities.flatMap(\.sheets)
      + checked.plan.strays.map(\.part).filter { $0.level == .activity }
    let years = Set(
      sheets.flatMap(\.statements).map { statements.budget[$0] }.filter { $0.amount != .blank }.map(\.year))
    let suggestions = SheetSuggestions(checked)
    return checked.plan.activities.filter(\.sheets.isEmpty).compactMap { activity in
      let stated =
        activity.rows.first?.statements.map { statements.budget[$0] }
        .filter { years.contains($0.year) && ($0.amount.value ?? .zero) != .zero } ?? []
      guard let first = stated.first else { return nil }
      return .activityWithoutSheet(
        activity.name, stated: stated, like: suggestions.sheets(for: activity),
        at: first.nameProvenance ?? first.provenance)
    }
  }
}
