extension Finding.Code {
  package static let formulaWithoutValue = Self(
    "formula-without-value", .warning,
    summary: Message(
      da: "En formel har intet gemt resultat.",
      en: "A formula has no saved result."),
    meaning: Message(
      da: """
        Programmer, der skriver XLSX uden at regne, efterlader formler uden resultat. Afstem regner dem ikke ud: \
        beløbet regnes for ukendt, og totaler, der dækker det, kan ikke kontrolleres.
        """,
      en: """
        Programs that write XLSX without calculating leave formulas without a result. Afstem does not calculate \
        them: the amount counts as unknown, and totals that cover it cannot be verified.
        """),
    remedy: Message(
      da: "Åbn projektmappen i Excel eller LibreOffice, gem den, og kør igen.",
      en: "Open the workbook in Excel or LibreOffice, save it, and run again."),
    example: Message(
      da: "Ark 'Oversigt', celle C12: formlen har intet gemt resultat; åbn arket i Excel og gem det igen",
      en:
        "Sheet 'Oversigt', cell C12: the formula has no saved result; open the sheet in Excel and save it again"
    ),
    instruction: Message(
      da: "Åbn filen i Excel eller LibreOffice, og gem den, så formlen i {place} får et resultat",
      en: "Open the file in Excel or LibreOffice and save it, so that the formula in {place} gets a result"))
}

extension Finding {
  package static func formulaWithoutValue(at place: Provenance) -> Self {
    Self(
      .formulaWithoutValue,
      Message(
        da: "formlen har intet gemt resultat; åbn arket i Excel og gem det igen",
        en: "the formula has no saved result; open the sheet in Excel and save it again"), at: place)
  }
}
