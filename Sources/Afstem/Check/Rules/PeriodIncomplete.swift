internal import Model

/// A year that the police have reported in part.
///
/// Half-years, quarters and months make a year only when together they fill it, and areas make the partnership
/// only when all of them are reported. Until then the year's targets are pending. Said once a year; a missing
/// area is said only of types and years that a target or a baseline needs.
///
///     Linje 14, felt 3: 2016 er ikke oplyst i sin helhed: juli-december mangler. Årets måltal afventer
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
      return Finding(
        Self.code,
        .incomplete(
          year, months: months, areas: areas, isNeeded: ofYear.contains { needed.contains($0.key) }),
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

extension Message {
  fileprivate static func incomplete(_ year: Int, months: [Int], areas: [String], isNeeded: Bool) -> Self {
    Message { language in
      let missing = language.list((months.isEmpty ? [] : [language.monthText(months)]) + areas)
      let text =
        language == .danish
        ? "\(year) er ikke oplyst i sin helhed: \(missing) mangler"
        : "\(year) is not reported in full: \(missing) missing"
      return isNeeded ? text + Self.pending.text(in: language) : text
    }
  }

  private static let pending = Message(
    da: ". Årets måltal afventer", en: ". The year's targets are pending")
}

extension Language {
  private static let danishMonths = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november",
    "december",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Months that count from 1, as runs: `januar og juli-december`.
  fileprivate func monthText(_ months: [Int]) -> String {
    let names = self == .danish ? Self.danishMonths : Self.englishMonths
    var runs: [ClosedRange<Int>] = []
    for month in months where (1...12).contains(month) {
      if let last = runs.last, last.upperBound == month - 1 {
        runs[runs.count - 1] = last.lowerBound...month
      } else {
        runs.append(month...month)
      }
    }
    return list(
      runs.map { run in
        run.count == 1
          ? names[run.lowerBound - 1] : "\(names[run.lowerBound - 1])-\(names[run.upperBound - 1])"
      })
  }
}
