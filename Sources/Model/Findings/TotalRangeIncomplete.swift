extension Finding.Code {
  package static let totalRangeIncomplete = Self(
    "total-range-incomplete", .error,
    summary: Message(
      da: "En formel når ikke alle de tal, den skulle lægge sammen.",
      en: "A formula does not reach all the figures that it should add up."),
    meaning: Message(
      da: """
        Formlen nævner et område, og lige ved siden af det står en række eller kolonne mere af samme slags med et \
        tal, som ikke er med: som regel er den føjet til, efter formlen blev skrevet. Totalen er da for lille eller \
        for stor, selv om formlen regner rigtigt.
        """,
      en: """
        The formula names a range, and right beside it stands one more row or column of the same kind with a figure \
        that is left out: mostly it was added after the formula was written. The total is then too small or too \
        large, although the formula calculates correctly.
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
  package static func totalRangeIncomplete(leaving figure: Message, in cell: String, at place: Provenance)
    -> Self
  {
    Self(
      .totalRangeIncomplete,
      Message { language in
        let figure = figure.text(in: language)
        return language == .danish
          ? "formlen når ikke \(figure) i \(cell), som står lige ved siden af det, den lægger sammen"
          : "the formula does not reach \(figure) in \(cell), right beside what it adds up"
      }, at: place,
      correction: Correction(
        Message(
          da: "Ret formlen i \(Correction.place), så den også lægger \(cell) til",
          en: "Change the formula in \(Correction.place) so that it adds \(cell) too")))
  }
}
