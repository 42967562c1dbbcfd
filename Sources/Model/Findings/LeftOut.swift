extension Finding.Code {
  package static let leftOut = Self(
    "left-out", .warning,
    summary: Message(
      da: "Tal i en importeret tabel er holdt ude af de fælles tabeller.",
      en: "Figures of an imported table are left out of the common tables."),
    meaning: Message(
      da: """
        En kolonne måler noget andet end det, tabellen er der for: forbrug ved siden af et budget, sigtelser ved siden \
        af anmeldelser, tal, der er akkumuleret fra årets begyndelse. Dens totaler kontrolleres, men dens tal regnes \
        ikke med, for så talte de dobbelt.
        """,
      en: """
        A column measures something else than the table is there for: what was spent beside a budget, charges beside \
        reports, figures accumulated from the start of the year. Its totals are checked, but its figures are not \
        counted, for they would count twice.
        """),
    remedy: Message(
      da:
        "Intet, hvis kolonnen er læst rigtigt. Ellers skal afsenderen skrive i overskriften, hvad den måler.",
      en:
        "Nothing, if the column was read rightly. Otherwise the sender should say in its heading what it measures."
    ),
    example: Message(
      da:
        "Ark 'Oversigt', celle D2: 'Regnskab 2013' er forbrug; tallene i kolonnen (1.030.000 i alt) er holdt ude",
      en:
        "Sheet 'Oversigt', cell D2: 'Regnskab 2013' is what was spent; the column's figures (1,030,000 in all) are left out"
    ))
}

extension Finding {
  /// - Parameter sum: The column's detail figures as they stand, added up; `nil` where none can be read.
  package static func leftOut(
    _ label: String, as measure: FigureMeasure, sum: Message?, at place: Provenance
  ) -> Self {
    let (danish, english) = sum.map { (" (\($0.danish) i alt)", " (\($0.english) in all)") } ?? ("", "")
    return Self(
      .leftOut,
      Message(
        da: "'\(label)' er \(measure.words.danish); tallene i kolonnen\(danish) er holdt ude",
        en: "'\(label)' is \(measure.words.english); the column's figures\(english) are left out"),
      at: place)
  }
}
