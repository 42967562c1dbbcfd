extension Finding.Code {
  package static let readingAmbiguous = Self(
    "reading-ambiguous", .warning,
    summary: Message(
      da: "En række kan være en total eller en post.",
      en: "A row may be a total or an item."),
    meaning: Message(
      da: """
        Intet ord siger, at rækken er en total, men dens tal er summen af andre rækkers. Den er læst som total, så intet \
        tæller dobbelt. Eller rækken er en total under flere tabeller, og dens tal passer med ingen af dem: den er \
        holdt ude og holdt op mod intet.
        """,
      en: """
        No word says that the row is a total, but its figures are the sum of other rows'. It is read as a total, so that \
        nothing counts twice. Or the row is a total beneath several tables, and its figures agree with none of them: \
        it is left out and held against nothing.
        """),
    remedy: Message(
      da: "Intet, hvis rækken er en total. Er den en post eller en aktivitet, så skriv navnet i jobfilen.",
      en: "Nothing, if the row is a total. If it is an item or an activity, put its name in the job file."),
    example: Message(
      da:
        "Ark 'Oversigt', celle B12: 'Medfinansiering fra fonde' er læst som totalen af 9 rækker, fordi tallene passer; intet ord siger det",
      en:
        "Sheet 'Oversigt', cell B12: 'Medfinansiering fra fonde' is read as the total of 9 rows, because the figures agree; no word says so"
    ),
    instruction: Message(
      da: "Skriv 'I alt' først i {place}, hvis rækken er en total; ellers tag rækken med i totalen",
      en: "Write 'Total' first in {place} if the row is a total; otherwise count the row in the total"))
}

extension Finding {
  package static func readingAmbiguous(_ label: String, partCount: Int, at place: Provenance) -> Self {
    let (rækker, rows) =
      partCount == 1 ? ("én række", "one row") : ("\(partCount) rækker", "\(partCount) rows")
    return Self(
      .readingAmbiguous,
      Message(
        da: "'\(label)' er læst som totalen af \(rækker), fordi tallene passer; intet ord siger det",
        en: "'\(label)' is read as the total of \(rows), because the figures agree; no word says so"),
      at: place)
  }
}

extension Finding {
  /// A row that no word calls a total, and that adds up several tables.
  package static func readingAmbiguous(_ label: String, tableCount: Int, at place: Provenance) -> Self {
    Self(
      .readingAmbiguous,
      Message(
        da:
          "'\(label)' er læst som totalen af \(tableCount) tabeller, fordi tallene passer; intet ord siger det",
        en:
          "'\(label)' is read as the total of \(tableCount) tables, because the figures agree; no word says so"
      ),
      at: place)
  }

  /// A total beneath several tables that is the sum of none of them, nor of all.
  package static func readingAmbiguous(totalOfUnknownTables label: String, at place: Provenance) -> Self {
    Self(
      .readingAmbiguous,
      Message(
        da: "'\(label)' er en total, men passer hverken med denne tabel eller med flere tabeller tilsammen",
        en: "'\(label)' is a total, but agrees neither with this table nor with several together"),
      at: place,
      correction: Correction(
        Message(
          da: "Ret tallene ved \(Correction.place), så de er summen af tabellen over dem",
          en: "Correct the figures at \(Correction.place), so that they are the sum of the table above them"))
    )
  }
}

// MARK: - Combined tables

extension Finding {
  /// A column that agrees with others, and is kept all the same.
  package static func readingAmbiguous(columnKept label: String, partCount: Int, at place: Provenance) -> Self
  {
    Self(
      .readingAmbiguous,
      Message(
        da:
          "'\(label)' er summen af \(partCount) kolonner, hvor der er tal, men intet ord siger det; den er taget med som tal",
        en:
          "'\(label)' is the sum of \(partCount) columns where there are figures, but no word says so; it is kept as figures"
      ),
      at: place)
  }

  /// A row that agrees with others, and is kept all the same.
  package static func readingAmbiguous(rowKept label: String, at place: Provenance) -> Self {
    Self(
      .readingAmbiguous,
      Message(
        da: "'\(label)' kan regnes ud af andre rækker, men intet ord siger det; den er taget med som tal",
        en: "'\(label)' can be worked out from other rows, but no word says so; it is kept as figures"),
      at: place)
  }
}
