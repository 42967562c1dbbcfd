extension Finding.Code {
  package static let readingAmbiguous = Self(
    "reading-ambiguous", .warning,
    summary: Message(
      da: "En række kan være en total eller en post.",
      en: "A row may be a total or an item."),
    meaning: Message(
      da: """
        Intet ord siger, at rækken er en total, men dens tal er summen af andre rækkers. Den er læst som total, så intet \
        tæller dobbelt.
        """,
      en: """
        No word says that the row is a total, but its figures are the sum of other rows'. It is read as a total, so that \
        nothing counts twice.
        """),
    remedy: Message(
      da: "Intet, hvis rækken er en total. Er den en post eller en aktivitet, så skriv navnet i jobfilen.",
      en: "Nothing, if the row is a total. If it is an item or an activity, put its name in the job file."),
    example: Message(
      da:
        "Ark 'Oversigt', celle B12: 'Medfinansiering fra fonde' er læst som totalen af 9 rækker, fordi tallene passer; intet ord siger det",
      en:
        "Sheet 'Oversigt', cell B12: 'Medfinansiering fra fonde' is read as the total of 9 rows, because the figures agree; no word says so"
    ))
}

extension Finding {
  package static func readingAmbiguous(_ label: String, partCount: Int, at place: Provenance) -> Self {
    Self(
      .readingAmbiguous,
      Message(
        da:
          "'\(label)' er læst som totalen af \(partCount) rækker, fordi tallene passer; intet ord siger det",
        en: "'\(label)' is read as the total of \(partCount) rows, because the figures agree; no word says so"
      ),
      at: place)
  }
}
