internal import Model

/// The sheet of an activity that the overview does not name.
///
/// The overview covers the sheet's years, so its amounts are most likely there under another name; to count them
/// again would be wrong, and the sheet stays out of the budget. Activities without a sheet that have a like name
/// or the same amounts are suggested, all of them where there are several, and none is ever assumed.
///
///     Ark 'Kvindemotion': 'Kvindemotion' står ikke i oversigten og er holdt ude af budgettet. Kvindeidræt har
///     de samme beløb: 165.000 i 2017. Er det den samme, så skriv 'Kvindemotion' som alias i jobfilen
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
