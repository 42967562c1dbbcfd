extension Finding.Code {
  package static let unitAmbiguous = Self(
    "unit-ambiguous", .warning,
    summary: Message(
      da: "En budgettabel nævner flere enheder.",
      en: "A budget table names more than one unit."),
    meaning: Message(
      da: """
        Overskrifter, titel og noter siger ikke det samme om, hvorvidt beløbene er i kr., 1.000 kr. eller mio. kr. \
        Den først nævnte enhed bruges: overskrifterne går forud for titlen og titlen for noterne.
        """,
      en: """
        Header, title and notes do not agree on whether the amounts are in kr., 1.000 kr. or mio. kr. The unit named \
        first is used: the header goes before the title, and the title before the notes.
        """),
    remedy: Message(
      da: "Spørg afsenderen, og angiv enheden i jobfilen (`inputs.unit`).",
      en: "Ask the sender, and give the unit in the job file (`inputs.unit`)."),
    example: Message(
      da: "Ark 'Oversigt', celle A2: tabellen siger både kr. og 1.000 kr.; tallene er læst som kr.",
      en: "Sheet 'Oversigt', cell A2: the table says both kr. and 1.000 kr.; its figures are read as kr."))
}

extension Finding {
  package static func unitAmbiguous(_ units: [MoneyUnit], chosen: MoneyUnit, at place: Provenance) -> Self {
    let list = units.map(\.words)
    return Self(
      .unitAmbiguous,
      Message(
        da: "tabellen siger både \(list.joined(separator: " og ")); tallene er læst som \(chosen.words)",
        en: "the table says both \(list.joined(separator: " and ")); its figures are read as \(chosen.words)"),
      at: place)
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
