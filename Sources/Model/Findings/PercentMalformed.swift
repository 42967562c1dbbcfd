package import AfstemCells

extension Finding.Code {
  package static let percentMalformed = Self(
    "percent-malformed", .warning,
    summary: Message(
      da: "Procenten ved et måltal har mistet sit minus eller en parentes.",
      en: "The percentage of a target has lost its minus or a bracket."),
    meaning: Message(
      da: """
        Et måltal skrives som `139 (-10 %)`. En scanning eller en afskrift mister let fortegn eller parentes. \
        Procenten læses alligevel; uden fortegn regnes den for en reduktion, hvor måltallet så passer med sit \
        udgangspunkt.
        """,
      en: """
        A target is written as `139 (-10 %)`. Scanning or copying easily loses the sign or a bracket. The percentage \
        is read all the same; without a sign it counts as a reduction where the target then agrees with its baseline.
        """),
    remedy: Message(
      da: "Se efter i aftalen, og ret cellen.",
      en: "Look in the agreement, and correct the cell."),
    example: Message(
      da: "Linje 4, felt 4: procenten har mistet en parentes (-15 %)",
      en: "Line 4, field 4: the percentage has lost a bracket (-15 %)"),
    instruction: Message(
      da: "Skriv procenten i {place} med minus og i parentes, for eksempel (-15 %)",
      en: "Write the percentage in {place} with a minus and in brackets, such as (-15 %)"))
}

extension Finding {
  /// - Parameter isBracketed: Whether it is the minus that is lost, and not a bracket.
  package static func percentMalformed(
    _ percent: ExactDecimal, isBracketed: Bool, at place: Provenance
  ) -> Self {
    Self(
      .percentMalformed,
      Message { language in
        let loss =
          switch (language, isBracketed) {
          case (.danish, true): "procenten har mistet sit minus"
          case (.danish, false): "procenten har mistet en parentes"
          case (.english, true): "the percentage has lost its minus"
          case (.english, false): "the percentage has lost a bracket"
          }
        return "\(loss) (\(language.grouped(percent)) %)"
      }, at: place)
  }
}
