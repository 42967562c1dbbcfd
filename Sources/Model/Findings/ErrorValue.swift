extension Finding.Code {
  package static let errorValue = Self(
    "error-value", .error,
    summary: Message(
      da: "En celle viser en fejl fra Excel i stedet for et tal.",
      en: "A cell shows an error of Excel's, not a number."),
    meaning: Message(
      da: """
        `#REF!`, `#DIV/0!`, `#I/T` og deres lige siger, at en formel ikke kan regnes ud. Beløbet regnes for ukendt, \
        og totaler, der dækker det, kan ikke kontrolleres.
        """,
      en: """
        `#REF!`, `#DIV/0!`, `#N/A` and their like say that a formula cannot be calculated. The amount counts as \
        unknown, and totals that cover it cannot be verified.
        """),
    remedy: Message(
      da: "Bed afsenderen rette formlen; ofte er en række eller et ark, den henviste til, slettet.",
      en: "Ask the sender to mend the formula; often a row or a sheet that it referred to was deleted."),
    example: Message(
      da: "Ark 'Oversigt', celle D5: cellen viser fejlen #REF! i stedet for et tal",
      en: "Sheet 'Oversigt', cell D5: the cell shows the error #REF!, not a number"),
    instruction: Message(
      da: "Skriv tallet i {place}, eller ret formlen; skriv ?, hvis tallet ikke kendes",
      en: "Write the figure in {place}, or mend the formula; write ? if the figure is not known"))
}

extension Finding {
  /// - Parameter code: As the cell shows it: `#REF!`.
  package static func errorValue(_ code: String, at place: Provenance) -> Self {
    Self(
      .errorValue,
      Message(
        da: "cellen viser fejlen \(code) i stedet for et tal",
        en: "the cell shows the error \(code), not a number"), actual: code, at: place)
  }
}
