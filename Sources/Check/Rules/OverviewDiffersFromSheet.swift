internal import AfstemModel

/// An overview's figure for an activity that is not what the activity's own sheet gives.
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
