extension Finding.Code {
  package static let nothingReceived = Self(
    "nothing-received", .warning,
    summary: Message(
      da: "Noget, som jobbet venter på, er ikke modtaget.",
      en: "Something that the job waits for has not come."),
    meaning: Message(
      da: """
        Meldes for hvert mønster i jobfilens `inputs`, som ingen fil svarer til, og for en partner, der har en frist \
        (`deadline`), og som intet mønster nævner. Når fristen er overskredet, er det en fejl. Resten af jobbet køres. \
        `afstem history`, rapporten og målingen `afstem_missing` siger, hvem der mangler at sende.
        """,
      en: """
        Reported for each pattern of the job file's `inputs` that no file matches, and for a partner who has a \
        `deadline` and whom no pattern names. It is an error once the deadline is past. The rest of the job is run. \
        `afstem history`, the report and the metric `afstem_missing` say who has not sent.
        """),
    remedy: Message(
      da: "Ryk partneren for filen, eller se efter, om den er lagt under et andet navn.",
      en: "Ask the partner for the file, or look for it under another name."),
    example: Message(
      da: """
        Linje 13, felt 14: intet modtaget fra Økonomiforvaltningen: ingen filer svarer til "bilag/*.csv"; \
        fristen var 31.1.2017
        """,
      en: """
        Line 13, field 14: nothing received from Økonomiforvaltningen: no file matches "bilag/*.csv"; \
        the deadline was 2017-01-31
        """))
}

extension Finding {
  /// - Parameter sender: The partner's name.
  package static func nothingReceived(_ missing: MissingInput, from sender: String?, at place: Provenance)
    -> Self
  {
    var finding = Self(.nothingReceived, missing.message(from: sender), at: place)
    if missing.isLate { finding.severity = .error }
    return finding
  }
}

extension MissingInput {
  fileprivate func message(from sender: String?) -> Message {
    Message(
      da: "intet modtaget\(sender.map { " fra \($0)" } ?? "")\(reason(in: .danish))\(due(in: .danish))",
      en: "nothing received\(sender.map { " from \($0)" } ?? "")\(reason(in: .english))\(due(in: .english))")
  }

  private func reason(in language: Language) -> String {
    switch (files, language) {
    case (let files?, .danish): ": ingen filer svarer til \"\(files)\""
    case (let files?, .english): ": no file matches \"\(files)\""
    case (nil, .danish): ", og \"inputs\" nævner ingen filer derfra"
    case (nil, .english): ", and \"inputs\" names no files of theirs"
    }
  }

  private func due(in language: Language) -> String {
    guard let deadline else { return "" }
    return switch language {
    case .danish: "; fristen \(isLate ? "var" : "er") \(deadline.text(in: .danish))"
    case .english: "; the deadline \(isLate ? "was" : "is") \(deadline.text(in: .english))"
    }
  }
}

extension CalendarDate {
  /// `31.1.2017` or `2017-01-31`.
  package func text(in language: Language) -> String {
    language == .danish ? "\(day).\(month).\(year)" : description
  }
}
