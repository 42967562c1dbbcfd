extension Finding.Code {
  package static let hiddenSheet = Self(
    "hidden-sheet", .warning,
    summary: Message(
      da: "Der står tal på et skjult ark.",
      en: "There are figures on a hidden sheet."),
    meaning: Message(
      da: """
        Oplyser et synligt ark noget af det samme, er det skjulte ark oftest en tidligere udgave: intet derfra tæller \
        med, og det strider ikke mod det synlige. Ellers tæller dets tal som andre, for et ark kan også være skjult \
        ved en fejl.
        """,
      en: """
        Where a visible sheet states some of the same, the hidden sheet is most often an earlier version: nothing of \
        it counts, and it contradicts nothing. Otherwise its figures count like any others, for a sheet may also be \
        hidden by mistake.
        """),
    remedy: Message(
      da:
        "Spørg afsenderen, om arket skal gælde; få det vist, hvis det skal, og slettet, hvis det ikke skal.",
      en:
        "Ask the sender whether the sheet is meant to count; have it shown if it is, and deleted if it is not."
    ),
    example: Message(
      da: """
        Ark 'Oversigt gammel': arket er skjult; dets beløb (1.480.000 i 2013 og 1.030.000 i 2014) er ikke talt med, \
        for et synligt ark oplyser det samme
        """,
      en: """
        Sheet 'Oversigt gammel': the sheet is hidden; its amounts (1,480,000 in 2013 and 1,030,000 in 2014) are not \
        counted, for a visible sheet states the same
        """),
    instruction: Message(
      da: "Slet det skjulte ark, hvis det er forældet; gør det synligt, hvis det gælder",
      en: "Delete the hidden sheet if it is out of date; unhide it if it counts"))
}

extension Finding {
  /// - Parameters:
  ///   - amounts: Of its budgets in øre, by year.
  ///   - figures: How many other figures the sheet states.
  ///   - isCounted: Nothing else states them.
  package static func hiddenSheet(
    amounts: [Int: IntervalSum], figures: Int, isCounted: Bool, at sheet: Provenance
  ) -> Self {
    let known = amounts.values.reduce(0) { $0 + $1.known }
    return Self(
      .hiddenSheet,
      Message { language in
        let stated = language.stated(amounts, figures: figures)
        return switch (language, isCounted) {
        case (.danish, false):
          "arket er skjult; dets \(stated) er ikke talt med, for et synligt ark oplyser det samme"
        case (.english, false):
          "the sheet is hidden; its \(stated) are not counted, for a visible sheet states the same"
        case (.danish, true): "arket er skjult; dets \(stated) er talt med, for intet andet ark oplyser dem"
        case (.english, true):
          "the sheet is hidden; its \(stated) are counted, for no other sheet states them"
        }
      }, actual: amounts.isEmpty ? nil : Claim.Measure.money.plain(known), at: sheet)
  }
}

extension Language {
  /// `beløb (90.000 i 2017)`, `12 tal`.
  fileprivate func stated(_ amounts: [Int: IntervalSum], figures: Int) -> String {
    let isDanish = self == .danish
    let money = amounts.isEmpty ? [] : ["\(isDanish ? "beløb" : "amounts") (\(self.amounts(amounts)))"]
    let others = figures == 0 ? [] : ["\(grouped(Int64(figures))) \(isDanish ? "tal" : "figures")"]
    return list(money + others)
  }
}
