internal import AfstemModel

/// The sheet of an activity that the overview does not name.
struct SheetWithoutActivity: Rule {
  static let code = Finding.Code.sheetWithoutActivity

  func findings(in checked: CheckedPlan) -> [Finding] {
    let suggestions = SheetSuggestions(checked)
    return checked.plan.strays.filter { $0.part.level == .activity }.compactMap { stray in
      guard let provenance = checked.statements.place(of: stray.part) else { return nil }
      return .sheetWithoutActivity(
        stray.part.label, suggesting: suggestions.alias(for: stray), at: provenance)
    }
  }
}
