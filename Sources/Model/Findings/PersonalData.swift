extension Finding.Code {
  package static let personalData = Self(
    "personal-data", .error,
    summary: Message(
      da: "En kolonne indeholder cpr-numre.",
      en: "A column holds civil registration numbers."),
    meaning: Message(
      da: """
        De sidste fire cifre maskeres, mens filen læses: `010170-****`, og intet af dem når frem til tabeller, rapport, \
        historik eller log. Det gælder celler, overskrifter, formler, noter og navne på ark og filer, hvordan numrene \
        end er skrevet; kun i en projektmappe, der går retur, står afsenderens egne ord endnu. Meddelelsen nævner kolonnen, antallet af felter og det første sted, aldrig numrene. Ti cifre alene i \
        en celle, eller ni, hvor et foranstillet nul er tabt, er kun et cpr-nummer, hvor kolonnens tal ligner dem; \
        kontonumre, journalnumre og beløb bliver stående, også efter et ord som `konto` i en tekst.
        """,
      en: """
        The last four digits are masked while the file is read, `010170-****`, and none of them reaches tables, report, \
        history or log. That holds for cells, headings, formulas, notes and the names of sheets and files, however the \
        numbers are spelt; only in a workbook that goes back do its sender's own words stand. The message names the column, the number of fields and the first place, never the numbers. \
        Ten digits alone in a cell, or nine where a leading zero is lost, are such a number only where the column's \
        numbers look like them; account numbers, journal numbers and amounts are left alone, also after a word such as \
        `konto` in a text.
        """),
    remedy: Message(
      da: "Sig det til afsenderen, bed om filen uden numrene, og slet den, der kom.",
      en: "Tell the sender, ask for the file without the numbers, and delete the one that came."),
    example: Message(
      da: "Linje 4, felt 5: kolonnen 'Bemærkning' indeholder cpr-numre (1 felter); intet af dem er gemt",
      en:
        "Line 4, field 5: the column 'Bemærkning' holds civil registration numbers (1 fields); none of them is kept"
    ),
    instruction: Message(
      da: "Slet cpr-numrene, og send filen igen",
      en: "Delete the civil registration numbers, and send the file again"))
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

  /// - Parameter count: Cells outside columns of tables: headings, titles, notes.
  package static func personalData(elsewhere count: Int, at place: Provenance) -> Self {
    Self(
      .personalData,
      Message(
        da: "her står cpr-numre uden for tabellernes kolonner (\(count) felter); intet af dem er gemt",
        en:
          "civil registration numbers stand outside the tables' columns (\(count) fields); none of them is kept"
      ),
      at: place)
  }

  package static func personalData(inNameAt place: Provenance) -> Self {
    Self(
      .personalData,
      Message(
        da: "navnet indeholder et cpr-nummer; det vises maskeret",
        en: "the name holds a civil registration number; it is shown masked"), at: place,
      correction: Correction(
        Message(
          da: "Tag cpr-numrene ud af filens og arkenes navne, og send filen igen",
          en: "Take the civil registration numbers out of the file's and the sheets' names, and send it again"
        )))
  }
}

// MARK: - Combined tables

extension Finding {
  /// A cell that is written masked.
  package static func personalData(maskedIn label: String, at place: Provenance) -> Self {
    Self(
      .personalData,
      Message(
        da: "cellen i kolonnen '\(label)' indeholder et cpr-nummer; det er skrevet maskeret",
        en: "the cell in the column '\(label)' holds a civil registration number; it is written masked"),
      at: place)
  }
}
