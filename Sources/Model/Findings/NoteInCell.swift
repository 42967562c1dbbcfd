package import AfstemCells

extension Finding.Code {
  package static let noteInCell = Self(
    "note-in-cell", .info,
    summary: Message(
      da: "Et tal har en note eller et notemærke i samme celle.",
      en: "A figure has a note or a note mark in its cell."),
    meaning: Message(
      da: """
        Tallet læses, og noten følger med det i tabellen. Et mærke som `*` slås op blandt noterne under tabellen; \
        findes det ikke dér, siges det.
        """,
      en: """
        The figure is read, and the note goes with it into the table. A mark such as `*` is looked up among the \
        notes beneath the table; if it is not there, that is said.
        """),
    remedy: Message(
      da: "Læs noten: den kan sige, at beløbet er delt, foreløbigt eller betales af en anden.",
      en: "Read the note: it may say that the amount is shared, preliminary or paid by someone else."),
    example: Message(
      da:
        "Ark 'Oversigt', celle C9: tallet 200.000 har en note i samme celle: 'heraf halvdelen til inventar'",
      en:
        "Sheet 'Oversigt', cell C9: the figure 200,000 has a note in its cell: 'heraf halvdelen til inventar'"
    ))
}

extension Finding {
  /// - Parameter figure: `nil` where it is not known.
  package static func noteInCell(_ note: String, beside figure: ExactDecimal?, at place: Provenance) -> Self {
    Self(
      .noteInCell,
      Message { language in
        let read = figure.map { language.grouped($0) } ?? "?"
        return language == .danish
          ? "tallet \(read) har en note i samme celle: '\(note.shortened)'"
          : "the figure \(read) has a note in its cell: '\(note.shortened)'"
      }, at: place)
  }

  /// Words in a column of figures that say what is to become of the count.
  package static func noteInCell(insteadOfFigure words: String, at place: Provenance) -> Self {
    Self(
      .noteInCell,
      Message(
        da: "'\(words.shortened)' står i stedet for et tal; det er læst som en regel for rækken",
        en: "'\(words.shortened)' stands instead of a figure; it is read as the rule of the row"), at: place)
  }

  /// - Parameter footnote: What the mark means; `nil` where nothing beneath the table says so.
  package static func noteInCell(mark: String, footnote: String?, at place: Provenance) -> Self {
    let danish =
      footnote.map { ": '\($0.shortened)'" } ?? ", men der er ingen note under tabellen med det mærke"
    let english = footnote.map { ": '\($0.shortened)'" } ?? ", but no note beneath the table has that mark"
    return Self(
      .noteInCell,
      Message(da: "tallet har notemærket \(mark)\(danish)", en: "the figure has the mark \(mark)\(english)"),
      at: place)
  }
}
