internal import AfstemCells

extension Finding.Code {
  package static let duplicateRecord = Self(
    "duplicate-record", .warning,
    summary: Message(
      da: "En række eller en hændelse gentager en tidligere.",
      en: "A row or an incident repeats an earlier one."),
    meaning: Message(
      da: """
        I en budgettabel meldes en række med samme navne og samme tal som en tidligere. Det kan være en fejl eller to \
        ens bevillinger. Tabellens total afgør det: rækken holdes kun ude af sum og budget, hvis en total passer uden \
        den og ikke med den. Rækker uden navn og rækker af nuller sammenlignes ikke.

        I et udtræk af hændelser tælles et nummer én gang for hvert område, hver gerningstype og hver periode. \
        Hændelser med samme nummer, men andet område, anden type eller anden periode, tælles med og meldes.
        """,
      en: """
        In a budget table, a row with the names and figures of an earlier one is reported. It may be a slip or two \
        equal grants. The table's total decides: the row is kept out of the sum and the budget only if a total holds \
        without it and not with it. Rows without a name and rows of zeros are not compared.

        In an extract of incidents, an ID is counted once for each area, offence type and period. Incidents that \
        share an ID but differ in area, type or period are counted, and reported.
        """),
    remedy: Message(
      da: "Spørg afsenderen, om gentagelsen er ment, og få den slettet, hvis den ikke er.",
      en: "Ask the sender whether the repetition is meant, and have it deleted if it is not."),
    example: Message(
      da: "Linje 7, felt 1: hændelsen har samme nummer som linje 5; den er kun talt med én gang",
      en: "Line 7, field 1: the incident has the same number as line 5; it is counted once"),
    instruction: Message(
      da: "Slet rækken i {place}, hvis den er en gentagelse; skriv til os, hvis begge gælder",
      en: "Delete the row at {place} if it is a repetition; write to us if both count"))
}

extension Finding {
  /// - Parameters:
  ///   - label: What the row is called.
  ///   - first: Where the earlier row stands.
  ///   - isLeftOut: Whether a total holds only without the row.
  ///   - hasTotal: Whether a total covers it.
  package static func duplicateRecord(
    _ label: String, of first: Provenance, isLeftOut: Bool, hasTotal: Bool, at place: Provenance
  ) -> Self {
    Self(
      .duplicateRecord,
      Message { language in
        let first = first.rowText(in: language)
        return switch (language, isLeftOut, hasTotal) {
        case (.danish, true, _):
          "'\(label)' gentager \(first); totalen passer kun uden den, så den er ikke talt med"
        case (.english, true, _):
          "'\(label)' repeats \(first); the total holds only without it, so it is not counted"
        case (.danish, false, true):
          "'\(label)' gentager \(first); totalen passer ikke bedre uden den, så den er talt med"
        case (.english, false, true):
          "'\(label)' repeats \(first); the total holds no better without it, so it is counted"
        case (.danish, false, false):
          "'\(label)' gentager \(first), og ingen total viser, om den skal tælles"
        case (.english, false, false):
          "'\(label)' repeats \(first), and no total shows whether it is to be counted"
        }
      }, at: place)
  }
}

extension Provenance {
  /// `række 6`, or `linje 6` in a delimited file.
  fileprivate func rowText(in language: Language) -> String {
    guard case .cell(_, let reference) = place else { return nearby(in: language) }
    return RowPlace.row(reference.row).text(in: language)
  }
}

// MARK: - Incidents

extension Finding {
  /// Says nothing of the incident but where it and the earlier one stand.
  package static func duplicateRecord(ofIncidentAt earlier: RowPlace, at place: Provenance) -> Self {
    Self(
      .duplicateRecord,
      Message(
        da: "hændelsen har samme nummer som \(earlier.text(in: .danish)); den er kun talt med én gang",
        en: "the incident has the same number as \(earlier.text(in: .english)); it is counted once"),
      at: place)
  }

  /// - Parameters:
  ///   - first: What the first of them repeats.
  ///   - place: Of the first of them.
  package static func duplicateRecord(
    ofIncidents count: Int, firstOf first: RowPlace, at place: Provenance
  ) -> Self {
    Self(
      .duplicateRecord,
      Message { language in
        let count = language.grouped(Int64(count))
        let first = first.text(in: language)
        return language == .danish
          ? "\(count) hændelser har samme nummer som en tidligere, den første som \(first); de er kun talt med én gang"
          : "\(count) incidents have the number of an earlier one, the first that of \(first); they are counted once"
      }, at: place)
  }

  /// Incidents that are counted though they share an ID.
  package static func duplicateRecord(sharedIDs count: Int, at place: Provenance) -> Self {
    Self(
      .duplicateRecord,
      Message { language in
        let count = language.grouped(Int64(count))
        return language == .danish
          ? "\(count) hændelser deler nummer med en anden, men har et andet område, en anden type eller periode; de er talt med"
          : "\(count) incidents share the number of another of a different area, type or period; they are counted"
      }, at: place)
  }
}

/// A row as its sender's screen numbers it.
package enum RowPlace: Sendable {
  /// Of a delimited file.
  case line(Int)
  /// Of a worksheet.
  case row(Int)

  /// `række 6`.
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    case (.line(let number), .danish): "linje \(number)"
    case (.line(let number), .english): "line \(number)"
    case (.row(let number), .danish): "række \(number)"
    case (.row(let number), .english): "row \(number)"
    }
  }
}
