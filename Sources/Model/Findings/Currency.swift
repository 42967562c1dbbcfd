extension Finding.Code {
  package static let currency = Self(
    "currency", .error,
    summary: Message(
      da: "Beløb er i en anden valuta end kroner.",
      en: "Amounts are in another currency than kroner."),
    meaning: Message(
      da: """
        Titel, noter eller en overskrift siger, at beløbene er i en anden valuta. De regnes ikke om og er derfor ukendte \
        i budgettet.
        """,
      en: """
        Title, notes or a heading say that the amounts are in another currency. They are not converted, and are \
        therefore unknown in the budget.
        """),
    remedy: Message(
      da: "Bed afsenderen om beløbene i kroner. Er de i kroner, så angiv enheden i jobfilen (`inputs.unit`).",
      en:
        "Ask the sender for the amounts in kroner. If they are in kroner, give the unit in the job file (`inputs.unit`)."
    ),
    example: Message(
      da: "Ark 'Oversigt', celle A1: beløbene er i EUR, ikke i kroner; de er ukendte i budgettet",
      en: "Sheet 'Oversigt', cell A1: the amounts are in EUR, not in kroner; they are unknown in the budget"),
    instruction: Message(
      da: "Skriv alle beløb i kroner, og ret {place}, så der står kr.",
      en: "Write all amounts in kroner, and change {place} so that it says kr."))
}

extension Finding {
  /// - Parameter name: The currency's code of ISO 4217.
  package static func currency(_ name: String, at place: Provenance) -> Self {
    Self(
      .currency,
      Message(
        da: "beløbene er i \(name), ikke i kroner; de er ukendte i budgettet",
        en: "the amounts are in \(name), not in kroner; they are unknown in the budget"),
      at: place)
  }
}

// MARK: - Combined tables

extension Finding {
  /// - Parameter isOfTable: Whether the whole table is in it, or one cell.
  package static func currency(_ name: String, amongKronerAt place: Provenance, isOfTable: Bool) -> Self {
    let (danish, english) =
      isOfTable ? ("tabellens beløb er", "the table's amounts are") : ("beløbet er", "the amount is")
    return Self(
      .currency,
      Message(
        da:
          "\(danish) i \(name), og andre er i kroner; \(isOfTable ? "tabellen" : "rækken") er lagt til side",
        en: "\(english) in \(name), and others are in kroner; the \(isOfTable ? "table" : "row") is set aside"
      ),
      at: place)
  }
}
