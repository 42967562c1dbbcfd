extension Finding.Code {
  package static let figureUnexplained = Self(
    "figure-unexplained", .warning,
    summary: Message(
      da: "Tal i en importeret tabel er hverken fakta eller totaler.",
      en: "Figures of an imported table are neither facts nor totals."),
    meaning: Message(
      da: """
        En række under tabellens sidste total er ikke med i nogen total, og jobfilen kender ikke dens navn. Dens tal \
        regnes ikke med.
        """,
      en: """
        A row beneath the table's last total is part of no total, and the job file does not know its name. Its figures \
        are not counted.
        """),
    remedy: Message(
      da: "Er det en aktivitet eller en gerningstype, så skriv navnet i jobfilen. Ellers intet.",
      en: "If it is an activity or an offence type, put its name in the job file. Otherwise nothing."),
    example: Message(
      da: "Ark 'Oversigt', celle A9: 'Partnerskabets andel' under den sidste total er ikke med i nogen total; dens tal er holdt ude",
      en: "Sheet 'Oversigt', cell A9: 'Partnerskabets andel' beneath the last total is part of no total; its figures are left out"))
}

extension Finding {
  package static func figureUnexplained(inRow label: String, at place: Provenance) -> Self {
    Self(
      .figureUnexplained,
      Message(
        da: "'\(label)' under den sidste total er ikke med i nogen total; dens tal er holdt ude",
        en: "'\(label)' beneath the last total is part of no total; its figures are left out"),
      at: place)
  }
}
