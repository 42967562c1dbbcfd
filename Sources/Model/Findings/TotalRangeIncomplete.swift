extension Finding.Code {
  package static let totalRangeIncomplete = Self(
    "total-range-incomplete", .error,
    summary: Message(
      da: "En total når ikke alle de tal, den skulle lægge sammen.",
      en: "A total does not reach all the figures that it should add up."),
    meaning: Message(
      da: """
        Formlen nævner et område, og lige ved siden af det står en række eller kolonne mere af samme slags med et \
        tal, som ikke er med: som regel er den føjet til, efter formlen blev skrevet. Totalen er da for lille eller \
        for stor, selv om formlen regner rigtigt.

        Eller en række, der kun hedder `I alt` eller lignende, er nøjagtig summen af rækkerne ved siden af, på nær den \
        første eller den sidste.
        """,
      en: """
        The formula names a range, and right beside it stands one more row or column of the same kind with a figure \
        that is left out: mostly it was added after the formula was written. The total is then too small or too \
        large, although the formula calculates correctly.

        Or a row that is called `Total` and no more is exactly the sum of the rows beside it but the first or the last.
        """),
    remedy: Message(
      da: "Bed afsenderen udvide formlens område, eller sige, at tallet ikke hører med.",
      en: "Ask the sender to extend the formula's range, or to say that the figure does not belong."),
    example: Message(
      da:
        "Ark 'Oversigt', celle B11: formlen når ikke 40.000 i B10, som står lige ved siden af det, den lægger sammen",
      en:
        "Sheet 'Oversigt', cell B11: the formula does not reach 40,000 in B10, right beside what it adds up"))
}

extension Finding {
  /// - Parameters:
  ///   - figure: The one that is left out.
  ///   - cell: Where it stands: `C11`.
  ///   - isOfFormula: A formula names the figures that are added up; else they alone make up the total.
  package static func totalRangeIncomplete(
    leaving figure: Message, in cell: String, isOfFormula: Bool, at place: Provenance
  ) -> Self {
    let (danish, english) = isOfFormula ? ("formlen", "formula") : ("totalen", "total")
    return Self(
      .totalRangeIncomplete,
      Message { language in
        let figure = figure.text(in: language)
        return language == .danish
          ? "\(danish) når ikke \(figure) i \(cell), som står lige ved siden af det, den lægger sammen"
          : "the \(english) does not reach \(figure) in \(cell), right beside what it adds up"
      }, at: place,
      correction: Correction(
        Message(
          da: "Ret \(danish) i \(Correction.place), så den også lægger \(cell) til",
          en: "Change the \(english) in \(Correction.place) so that it adds \(cell) too")))
  }
}
