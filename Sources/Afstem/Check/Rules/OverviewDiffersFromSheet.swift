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
      let claimed = Int128(check.claimed.value ?? 0)
      return Finding(
        Self.code, .differs(check, claimed: claimed), expected: Claim.Measure.money.plain(check.sum.known),
        actual: Claim.Measure.money.plain(claimed), at: check.provenance)
    }
  }
}

extension Message {
  fileprivate static func differs(_ check: OverviewCheck, claimed: Int128) -> Self {
    Message { language in
      let money = Claim.Measure.money
      let stated = money.text(claimed, in: language)
      let sum = money.text(check.sum.known, in: language)
      let gap = money.text(claimed - check.sum.known, in: language)
      let sheet = check.sheet.sheetText(in: language)
      let unknowns = check.sum.unknowns
      let open =
        unknowns == 0 ? "" : language == .danish ? ", og \(unknowns) er ukendt" : ", with \(unknowns) unknown"
      return language == .danish
        ? "\(check.activity) er \(stated) i \(check.year), men \(sheet) giver \(sum)\(open) (afvigelse \(gap))"
        : "\(check.activity) is \(stated) in \(check.year), but \(sheet) gives \(sum)\(open) (deviation \(gap))"
    }
  }
}

extension Provenance {
  /// `arket 'Kvindemotion' (aktiviteter.xlsx)`, or the file alone where it has no sheets.
  func sheetText(in language: Language) -> String {
    guard !sheet.isEmpty else { return file }
    return language == .danish ? "arket '\(sheet)' (\(file))" : "the sheet '\(sheet)' (\(file))"
  }
}
