extension Finding.Code {
  package static let unitAmbiguous = Self(
    "unit-ambiguous", .error,
    summary: Message(
      da: "Det er uklart, hvad en budgettabels beløb er opgjort i.",
      en: "It is unclear what the amounts of a budget table are counted in."),
    meaning: Message(
      da: """
        Overskrifter, titel og noter siger ikke det samme om, hvorvidt beløbene er i kr., 1.000 kr. eller mio. kr. \
        Den først nævnte enhed bruges: overskrifterne går forud for titlen og titlen for noterne.

        Nævnes en enhed, der ikke kendes, eller har alle beløb tre cifre efter et komma, er beløbene ukendte, indtil \
        jobfilen angiver enheden.
        """,
      en: """
        Header, title and notes do not agree on whether the amounts are in kr., 1.000 kr. or mio. kr. The unit named \
        first is used: the header goes before the title, and the title before the notes.

        Where a unit is named that is not known, or every amount has three digits behind a comma, the amounts are \
        unknown until the job file gives the unit.
        """),
    remedy: Message(
      da: "Spørg afsenderen, og angiv enheden i jobfilen (`inputs.unit`).",
      en: "Ask the sender, and give the unit in the job file (`inputs.unit`)."),
    example: Message(
      da: "Ark 'Oversigt', celle A2: tabellen siger både kr. og 1.000 kr.; tallene er læst som kr.",
      en: "Sheet 'Oversigt', cell A2: the table says both kr. and 1.000 kr.; its figures are read as kr."),
    instruction: Message(
      da: "Skriv én enhed i {place}, for eksempel kr. eller 1.000 kr., og fjern den anden",
      en: "Write one unit in {place}, such as kr. or 1.000 kr., and remove the other"))
}

extension Finding {
  package static func unitAmbiguous(_ units: [MoneyUnit], chosen: MoneyUnit, at place: Provenance) -> Self {
    let list = units.map(\.words)
    return Self(
      .unitAmbiguous,
      Message(
        da: "tabellen siger både \(list.joined(separator: " og ")); tallene er læst som \(chosen.words)",
        en: "the table says both \(list.joined(separator: " and ")); its figures are read as \(chosen.words)"),
      at: place,
      correction: Correction(
        Message(
          da:
            "Lad kun én enhed stå i titlen og overskrifterne ved \(Correction.place): \(Language.danish.choice(list))",
          en:
            "Leave only one unit in the title and the headings at \(Correction.place): \(Language.english.choice(list))"
        )))
  }
}

extension Finding {
  /// - Parameter unit: As the table words it.
  package static func unitAmbiguous(unread unit: String, at place: Provenance) -> Self {
    Self(
      .unitAmbiguous,
      Message(
        da: "enheden '\(unit)' kendes ikke; tabellens beløb er ukendte i budgettet",
        en: "the unit '\(unit)' is not known; the table's amounts are unknown in the budget"),
      at: place)
  }

  /// - Parameter example: One of the amounts, as it stands.
  package static func unitAmbiguous(threeDecimals example: String, at place: Provenance) -> Self {
    Self(
      .unitAmbiguous,
      Message(
        da:
          "alle beløb i kolonnen har tre cifre efter kommaet som '\(example)': er det tusinder eller decimaler? De er ukendte i budgettet",
        en:
          "every amount of the column has three digits behind the comma, as '\(example)': thousands, or decimals? They are unknown in the budget"
      ),
      at: place,
      correction: Correction(
        Message(
          da: "Skriv beløbene i kolonnen ved \(Correction.place) uden komma, for eksempel 165000",
          en: "Write the amounts of the column at \(Correction.place) without a comma, such as 165000")))
  }
}

extension MoneyUnit {
  /// The unit as a sheet writes it.
  fileprivate var words: String {
    switch self {
    case .kroner: "kr."
    case .thousands: "1.000 kr."
    case .millions: "mio. kr."
    }
  }
}

// MARK: - Combined tables

extension Finding {
  /// - Parameter unit: As the table words it.
  package static func unitAmbiguous(unreadAmongOthers unit: String, at place: Provenance) -> Self {
    Self(
      .unitAmbiguous,
      Message(
        da:
          "enheden '\(unit)' kendes ikke, så tabellens beløb kan ikke stå sammen med andres; den er lagt til side",
        en:
          "the unit '\(unit)' is not known, and so the table's amounts cannot stand with others; it is set aside"
      ),
      at: place)
  }

  /// A number whose format shows another scale than its table states.
  package static func unitAmbiguous(shownOtherwiseAt place: Provenance) -> Self {
    Self(
      .unitAmbiguous,
      Message(
        da: "cellens talformat viser en anden enhed, end tabellen siger; rækken er lagt til side",
        en: "the cell's number format shows another unit than the table states; the row is set aside"),
      at: place)
  }
}
