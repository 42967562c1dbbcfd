internal import Model

/// An overview's figure for an activity that is not what the activity's own sheet gives.
///
/// The sheet's items are added up; where some of them are unknown, the sheet's own total counts in their place,
/// and without one the known items are a lower bound. A blank in the overview beside an amount on the sheet
/// differs too. The sheet's items stand in the budget, the overview's figure among the totals.
///
///     Ark 'Oversigt', celle C3: Kvindeidræt er 165.000 i 2017, men arket 'Kvindemotion'
///     (aktiviteter.xlsx) giver 160.000 (afvigelse 5.000)
struct OverviewDiffersFromSheet: Rule {
  static let code = Finding.Code.overviewDiffersFromSheet

  func findings(in checked: CheckedPlan) -> [Finding] {
    checked.overviews.filter { $0.verdict == .differs }.map { check in
      .overviewDiffersFromSheet(
        check.activity, stated: check.claimed.value ?? 0, in: check.year, sheet: check.sheet, sum: check.sum,
        at: check.provenance)
    }
  }
}
