extension Finding.Code {
  package static let rowLength = Self(
    "row-length", .warning,
    summary: Message(
      da: "En linje har flere eller færre felter end de andre.",
      en: "A record has more or fewer fields than the others."),
    meaning: Message(
      da: """
        Det antal felter, som de fleste linjer i en CSV-fil har, regnes for det rigtige. En linje med færre felter, \
        eller med indhold efter det sidste, meldes, og hvor det sidste felt ofte er tomt, også en linje med flere tomme; titler, noter og overskrifter med et enkelt felt tæller ikke \
        med. Afviger mere end en femtedel af linjerne, er det filens form og ikke en fejl. De første ti linjer \
        meldes hver for sig, resten under ét. En linje med flere felter er en fejl, for det, der står efter et skilletegn \
        for meget, læses i de forkerte kolonner; en med færre er en advarsel.

        Et anførselstegn, der åbnes og aldrig lukkes, meldes også her; det læses som tekst.
        """,
      en: """
        The number of fields that most records of a CSV file have is taken as the right one. A record with fewer \
        fields, or with content after the last one, is reported, and where the last field is often blank, also one with \
        more of them; titles, notes and headings of one field do not \
        count. If more than a fifth of the records are odd, that is the file's shape and not an error. The first \
        ten records are reported one by one, the rest together. A record with more fields is an error, for what stands \
        after a delimiter too many is read in the wrong columns; one with fewer is a warning.

        A quote that opens and never closes is reported here too; it is read as text.
        """),
    remedy: Message(
      da:
        "Se efter et skilletegn, der er skrevet uden anførselstegn om feltet, eller et felt, der er faldet ud.",
      en: "Look for a delimiter in a field that is not quoted, or for a field that has dropped out."),
    example: Message(
      da: "Linje 3, felt 4: linjen har 4 felter, men de andre har 3; er et skilletegn blevet til to felter?",
      en:
        "Line 3, field 4: the record has 4 fields, but the others have 3; did a delimiter divide one in two?"),
    instruction: Message(
      da:
        "Sæt anførselstegn om tekst, der har et skilletegn i sig, så linjen har lige så mange felter som de andre ({place})",
      en:
        "Put quotes round text that has a delimiter in it, so that the record has as many fields as the others ({place})"
    ))
}

extension Finding {
  /// A record of another length than `usual`.
  package static func rowLength(_ count: Int, usual: Int, at place: Provenance) -> Self {
    let message =
      count > usual
      ? Message(
        da: "linjen har \(count) felter, men de andre har \(usual); er et skilletegn blevet til to felter?",
        en: "the record has \(count) fields, but the others have \(usual); did a delimiter divide one in two?"
      )
      : Message(
        da: "linjen har \(count) felter, men de andre har \(usual); er noget faldet ud?",
        en: "the record has \(count) fields, but the others have \(usual); has something dropped out?")
    var finding = Self(.rowLength, message, expected: String(usual), actual: String(count), at: place)
    // What stands after a delimiter too many is read in the wrong columns.
    if count > usual { finding.severity = .error }
    return finding
  }

  /// Records beyond those that are reported one by one.
  package static func rowLength(ofMore count: Int, usual: Int, at place: Provenance) -> Self {
    Self(
      .rowLength,
      Message(
        da: "\(count) linjer mere har ikke \(usual) felter",
        en: "\(count) more records do not have \(usual) fields"), at: place)
  }

  package static func rowLength(unclosedQuoteAt place: Provenance) -> Self {
    Self(
      .rowLength,
      Message(
        da: "et anførselstegn åbnes og lukkes aldrig; det er læst som tekst",
        en: "a quote opens and never closes; it was read as text"), at: place)
  }
}
