extension Finding.Code {
  package static let numberMalformed = Self(
    "number-malformed", .error,
    summary: Message(
      da: "En celle, der skulle indeholde et tal eller en dato, kan ikke læses sådan.",
      en: "A cell that should hold a number or a date cannot be read as one."),
    meaning: Message(
      da: """
        En tekst som `20.00.0` eller `ca. mange` i en kolonne med tal gættes aldrig til et tal: beløbet regnes for \
        ukendt, og totaler, der dækker det, kan ikke kontrolleres. En hændelse uden en dato, der kan læses, tælles \
        ikke med, og heller ikke en fra 1. januar 1970 eller før eller fra 2099, som systemer skriver for en ukendt dag; er der flere \
        end ti, meldes de under ét.
        """,
      en: """
        A text such as `20.00.0` or `ca. mange` in a column of figures is never guessed to be a number: the amount \
        counts as unknown, and totals that cover it cannot be verified. An incident without a readable date is not \
        counted, nor is one of 1 January 1970 or before or of 2099, which systems write for an unknown day; more than ten are \
        reported together.
        """),
    remedy: Message(
      da: "Ret cellen, eller bed afsenderen om det rigtige tal. Er tallet ukendt, så skriv `?`.",
      en: "Correct the cell, or ask the sender for the right number. If it is not known, write `?`."),
    example: Message(
      da: "Ark 'Oversigt', celle C8: '20.00.0' kan ikke læses som et tal",
      en: "Sheet 'Oversigt', cell C8: '20.00.0' cannot be read as a number"),
    instruction: Message(
      da: "Skriv ét tal i {place} og ikke andet, for eksempel 20000; skriv ?, hvis tallet ikke kendes",
      en: "Write one number in {place} and nothing else, such as 20000; write ? if it is not known"))
}

extension Finding {
  package static func numberMalformed(_ text: String, at place: Provenance) -> Self {
    Self(
      .numberMalformed,
      Message(
        da: "'\(text.shortened)' kan ikke læses som et tal",
        en: "'\(text.shortened)' cannot be read as a number"), at: place)
  }

  package static func numberMalformed(incidentWithoutDateAt place: Provenance) -> Self {
    Self(
      .numberMalformed,
      Message(
        da: "datoen mangler eller kan ikke læses; hændelsen er ikke talt med",
        en: "the date is missing or cannot be read; the incident is not counted"), at: place,
      correction: .ofDate)
  }

  package static func numberMalformed(incidentWithPlaceholderAt place: Provenance) -> Self {
    Self(
      .numberMalformed,
      Message(
        da: "datoen er en, som systemer skriver for en ukendt dag; hændelsen er ikke talt med",
        en:
          "the date is one that systems write for an unknown day; the incident is not counted"),
      at: place, correction: .ofDate)
  }

  /// - Parameter place: Of the first.
  package static func numberMalformed(incidentsWithPlaceholder count: Int, at place: Provenance) -> Self {
    Self(
      .numberMalformed,
      Message { language in
        let count = language.grouped(Int64(count))
        return language == .danish
          ? "\(count) hændelser har en dato, som systemer skriver for en ukendt dag; de er ikke talt med"
          : "\(count) incidents have a date that systems write for an unknown day; they are not counted"
      }, at: place, correction: .ofDate)
  }

  /// - Parameter place: Of the first.
  package static func numberMalformed(incidentsWithoutDate count: Int, at place: Provenance) -> Self {
    Self(
      .numberMalformed,
      Message { language in
        let count = language.grouped(Int64(count))
        return language == .danish
          ? "\(count) hændelser har ingen dato, der kan læses; de er ikke talt med"
          : "\(count) incidents have no date that can be read; they are not counted"
      }, at: place, correction: .ofDate)
  }
}

// MARK: - Combined tables

extension Finding {
  /// Words among the figures of a column that many files share.
  package static func numberMalformed(
    _ text: String, amongFiguresOf column: String, at place: Provenance
  ) -> Self {
    Self(
      .numberMalformed,
      Message(
        da: "'\(text.shortened)' står mellem tal i kolonnen '\(column)'; rækken er lagt til side",
        en: "'\(text.shortened)' stands among figures in the column '\(column)'; the row is set aside"),
      at: place)
  }
}

extension Correction {
  fileprivate static let ofDate = Correction(
    Message(
      da: "Skriv den dag, hændelsen skete, i \(place), for eksempel 31-12-2016",
      en: "Write the day that the incident happened in \(place), such as 31-12-2016"))
}
