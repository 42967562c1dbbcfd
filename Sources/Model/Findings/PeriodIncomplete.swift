extension Finding.Code {
  package static let periodIncomplete = Self(
    "period-incomplete", .warning,
    summary: Message(
      da: "Politiet har kun opgjort en del af et år.",
      en: "The police have reported only a part of a year."),
    meaning: Message(
      da: """
        Halvår, kvartaler og måneder bliver først til et år, når de tilsammen fylder det, og områder til partnerskabet, \
        når de alle er opgjort. Indtil da afventer årets måltal. Meldes én gang for hvert år; et område, der mangler, \
        kun for gerningstyper og år, som et måltal eller et udgangspunkt har brug for.
        """,
      en: """
        Half-years, quarters and months make a year only when together they fill it, and areas make the partnership \
        only when all of them are reported. Until then the year's targets are pending. Reported once for each year; \
        a missing area only for types and years that a target or a baseline needs.
        """),
    remedy: Message(
      da: "Vent på resten af året, eller bed om de måneder eller områder, der mangler.",
      en: "Wait for the rest of the year, or ask for the months or areas that are missing."),
    example: Message(
      da: "Linje 2, felt 4: 2014 er ikke oplyst i sin helhed: juli-december mangler",
      en: "Line 2, field 4: 2014 is not reported in full: July-December missing"),
    instruction: Message(
      da: "Send tallene for det, der mangler, når de foreligger",
      en: "Send the figures that are missing once they are there"))
}

extension Finding {
  /// - Parameters:
  ///   - months: Those missing, counting from 1, in order.
  ///   - areas: Those missing.
  ///   - isNeeded: Whether a target or a baseline waits for the year.
  package static func periodIncomplete(
    _ year: Int, months: [Int], areas: [String], isNeeded: Bool, at place: Provenance
  ) -> Self {
    Self(
      .periodIncomplete,
      Message { language in
        let missing = language.list((months.isEmpty ? [] : [language.monthText(months)]) + areas)
        let text =
          language == .danish
          ? "\(year) er ikke oplyst i sin helhed: \(missing) mangler"
          : "\(year) is not reported in full: \(missing) missing"
        let pending =
          language == .danish ? ". Årets måltal afventer" : ". The year's targets are pending"
        return isNeeded ? text + pending : text
      }, at: place)
  }
}

extension Language {
  private static let danishMonths = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
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
