extension Finding.Code {
  package static let unrecognisedTable = Self(
    "unrecognised-table", .warning,
    summary: Message(
      da: "Et ark eller en tabel er ikke forstået, og dens tal er ikke med.",
      en: "A sheet or a table is not understood, and its figures are left out."),
    meaning: Message(
      da: """
        Enten er der ingen række med overskrifter over tallene, eller også mangler tabellen noget af det, dens slags \
        skal have: en kolonne, der siger, hvad rækkerne handler om, tal, et år eller en dato. Meddelelsen siger, hvad \
        der mangler.
        """,
      en: """
        Either no row of labels stands above the figures, or the table lacks something that its kind must have: a \
        column that says what the rows are about, figures, a year or a date. The message says what is missing.
        """),
    remedy: Message(
      da: """
        Se med `afstem inspect`, hvad der er genkendt. Angiv slagsen (`inputs.kind`) eller kolonnerne \
        (`inputs.columns`) i jobfilen, eller bed afsenderen om overskrifter.
        """,
      en: """
        See with `afstem inspect` what is recognised. Give the kind (`inputs.kind`) or the columns \
        (`inputs.columns`) in the job file, or ask the sender for labels.
        """),
    example: Message(
      da: "ingen tabel er genkendt: der mangler en række med overskrifter over tallene",
      en: "no table is recognised: no row of labels stands above the figures"),
    instruction: Message(
      da: "Giv tabellen en række med overskrifter, som siger, hvad tallene er, og hvilken periode de gælder",
      en: "Give the table a row of headings that say what the figures are and for which period"))
}

extension Finding {
  /// A sheet, or a delimited file, in which no table is found.
  package static func unrecognisedTable(withoutHeaderIn place: Provenance) -> Self {
    Self(
      .unrecognisedTable,
      Message(
        da: "ingen tabel er genkendt: der mangler en række med overskrifter over tallene",
        en: "no table is recognised: no row of labels stands above the figures"), at: place)
  }

  package static func unrecognisedTable(lacking part: TablePart, at place: Provenance) -> Self {
    Self(
      .unrecognisedTable,
      Message(
        da: "tabellen kan ikke bruges: \(part.absence.danish)",
        en: "the table cannot be used: \(part.absence.english)"), at: place)
  }
}

/// What a table of its kind must have.
package enum TablePart: Sendable {
  case kind
  case labels
  case figures
  case period
  case date
  case months

  /// That it is not there, as a part of a sentence.
  package var absence: Message {
    switch self {
    case .kind:
      Message(
        da:
          "intet viser hvad tabellen er: ingen kolonne hedder noget med aktivitet, budgetpost, gerningstype, måltal eller indikator",
        en:
          "nothing shows what the table is: no column is labelled activity, budget item, offence type, target or indicator"
      )
    case .labels:
      Message(
        da: "der mangler en kolonne, som siger hvad rækkerne handler om",
        en: "no column says what the rows are about")
    case .figures:
      Message(
        da: "ingen kolonne er genkendt som tal for et år, et beløb eller et antal",
        en: "no column is recognised as figures of a year, an amount or a count")
    case .period:
      Message(
        da: "der mangler et år eller en anden periode i overskrift, titel, arknavn eller filnavn",
        en: "no year or other period stands in the header, the title, the sheet's name or the file's")
    case .months:
      Message(
        da: "dens tal er for uger eller andre dele af året, som ikke kan lægges sammen til måneder",
        en: "its figures are for weeks or other parts of the year that do not add up to months")
    case .date: Message(da: "der mangler en kolonne med dato", en: "no column holds dates")
    }
  }
}

// MARK: - Combined tables

extension Finding {
  /// A table that shares no label with those that it is to be combined with.
  package static func unrecognisedTable(ofOtherColumns labels: [String], at place: Provenance) -> Self {
    let list = labels.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + (labels.count > 5 ? " …" : "")
    return Self(
      .unrecognisedTable,
      Message(
        da: "tabellen har ingen kolonne til fælles med de andre (\(list)); den er lagt til side",
        en: "the table has no column in common with the others (\(list)); it is set aside"), at: place)
  }
}
