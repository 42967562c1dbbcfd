internal import AfstemModel

/// A year that the police have reported in part.
struct PeriodIncomplete: Rule {
  static let code = Finding.Code.periodIncomplete

  func findings(in checked: CheckedPlan) -> [Finding] {
    let needed = Self.needed(checked)
    let gaps = checked.reported.gaps.filter { !$0.months.isEmpty || needed.contains($0.key) }
    return gaps.map(\.key.year).unique.compactMap { year in
      let ofYear = gaps.filter { $0.key.year == year }
      guard let statement = ofYear.map(\.statement).min() else { return nil }
      let months = Set(ofYear.flatMap(\.months)).sorted()
      let areas = ofYear.flatMap(\.areas).unique
      return .periodIncomplete(
        year, months: months, areas: areas, isNeeded: ofYear.contains { needed.contains($0.key) },
        at: checked.statements.crimes[statement].provenance)
    }
  }

  private static func needed(_ checked: CheckedPlan) -> Set<ReportedCrime.Key> {
    let period = checked.glossary.partnership.period.map(Array.init) ?? []
    return Set(
      checked.statements.targets.flatMap { statement in
        ((statement.year.map { [$0] } ?? period) + [statement.baselineYear].compactMap(\.self)).map { year in
          ReportedCrime.Key(offence: statement.offence.offenceKey, year: year)
        }
      })
  }
}
