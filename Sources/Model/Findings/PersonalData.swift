extension Finding.Code {
  package static let personalData = Self(
    "personal-data", .error,
    summary: Message(
      da: "En kolonne indeholder cpr-numre.",
      en: "A column holds civil registration numbers."),
    meaning: Message(
      da: """
        Cifrene maskeres, mens filen læses, og intet af dem når frem til tabeller, rapport, historik eller log. \
        Meddelelsen nævner kolonnen, antallet af felter og det første sted, aldrig numrene. I hændelsesudtræk tæller \
        også ti cifre i træk; i andre filer kun numre i to dele, da ti cifre dér kan være et kontonummer.
        """,
      en: """
        The digits are masked while the file is read, and none of them reaches tables, report, history or log. The \
        message names the column, the number of fields and the first place, never the numbers. In extracts of \
        incidents ten digits in a row count too; in other files only numbers in two parts, since ten digits may \
        there be an account number.
        """),
    remedy: Message(
      da: "Sig det til afsenderen, bed om filen uden numrene, og slet den, der kom.",
      en: "Tell the sender, ask for the file without the numbers, and delete the one that came."),
    example: Message(
      da: "Linje 4, felt 5: kolonnen 'Bemærkning' indeholder cpr-numre (1 felter); intet af dem er gemt",
      en:
        "Line 4, field 5: the column 'Bemærkning' holds civil registration numbers (1 fields); none of them is kept"
    ))
}

extension Finding {
  /// Names the column and the count, never the numbers.
  ///
  /// - Parameters:
  ///   - label: Of the column.
  ///   - count: Fields with such a number.
  ///   - place: Of the first.
  package static func personalData(in label: String, count: Int, at place: Provenance) -> Self {
    Self(
      .personalData,
      Message(
        da: "kolonnen '\(label)' indeholder cpr-numre (\(count) felter); intet af dem er gemt",
        en: "the column '\(label)' holds civil registration numbers (\(count) fields); none of them is kept"),
      at: place)
  }
}
