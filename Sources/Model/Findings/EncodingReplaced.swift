extension Finding.Code {
  package static let encodingReplaced = Self(
    "encoding-replaced", .warning,
    summary: Message(
      da: "Tegn i en tekstfil er gået tabt, eller filens tegnsæt er et gæt.",
      en: "Characters of a text file are lost, or its encoding is a guess."),
    meaning: Message(
      da: """
        Et tegn, der ikke kan læses i filens tegnsæt, erstattes af �, og stedet meldes. Står � allerede i filen, gik \
        tegnet tabt, før den blev sendt. De første ti felter meldes hver for sig, resten under ét. Navne med tabte \
        tegn genkendes måske ikke.

        Er nogle linjer i UTF-8 og andre ikke, som når to filer er sat sammen, læses hver linje i sit eget tegnsæt, \
        og de færreste af dem meldes. Kan tegnsættet ikke afgøres med sikkerhed, meldes det én gang for filen.
        """,
      en: """
        A character that cannot be read in the file's encoding is replaced by � and its place is reported. If the \
        file holds � already, the character was lost before it was sent. The first ten fields are reported one by \
        one, the rest together. Names with lost characters may not be recognised.

        If some lines are in UTF-8 and others are not, as where two files were joined, each line is read in its own \
        encoding, and the fewer of them are reported. If the encoding cannot be determined with certainty, that is \
        reported once for the file.
        """),
    remedy: Message(
      da: "Bed om filen i UTF-8, eller angiv dens tegnsæt i jobfilen (`encoding`).",
      en: "Ask for the file in UTF-8, or give its encoding in the job file (`encoding`)."),
    example: Message(
      da: "Linje 1, felt 1: tegn i \"Omr�de\" gik tabt, før filen blev sendt; bed om den i UTF-8",
      en: "Line 1, field 1: characters in \"Omr�de\" were lost before the file was sent; ask for it in UTF-8"),
    instruction: Message(
      da: "Skriv de ødelagte bogstaver i {place} igen, og gem filen som CSV UTF-8",
      en: "Write the damaged letters at {place} again, and save the file as CSV UTF-8"))
}

extension Finding {
  /// - Parameter encoding: The encoding that the text was read in; `nil` where the file holds the damage itself.
  package static func encodingReplaced(in text: String, readAs encoding: String?, at place: Provenance)
    -> Self
  {
    let text = text.count > 40 ? text.prefix(40) + "…" : text[...]
    let message =
      encoding.map { encoding in
        Message(
          da: "tegn i \"\(text)\" kan ikke læses som \(encoding) og er erstattet",
          en: "characters in \"\(text)\" cannot be read as \(encoding) and are replaced")
      }
      ?? Message(
        da: "tegn i \"\(text)\" gik tabt, før filen blev sendt; bed om den i UTF-8",
        en: "characters in \"\(text)\" were lost before the file was sent; ask for it in UTF-8")
    var finding = Self(.encodingReplaced, message, at: place)
    if encoding == nil {
      finding.correction?.problem = Message(
        da: "bogstaver i \"\(text)\" er gået tabt, før filen blev sendt",
        en: "characters in \"\(text)\" were lost before the file was sent")
    }
    return finding
  }

  /// Fields beyond those that are reported one by one.
  package static func encodingReplaced(inMore count: Int, at place: Provenance) -> Self {
    Self(
      .encodingReplaced,
      Message(
        da: "tegn er gået tabt i \(count) felter mere", en: "characters are lost in \(count) more fields"),
      at: place)
  }

  /// A line that is in another encoding than the rest, and read by itself; nothing of it is lost.
  package static func encodingReplaced(onLineInUTF8 isUTF8: Bool, at place: Provenance) -> Self {
    Self(
      .encodingReplaced,
      isUTF8
        ? Message(
          da: "linjen er i UTF-8, men resten af filen ikke; den er læst for sig",
          en: "the line is in UTF-8, but the rest of the file is not; it was read by itself")
        : Message(
          da: "linjen er ikke i UTF-8, men resten af filen er; den er læst for sig",
          en: "the line is not in UTF-8, but the rest of the file is; it was read by itself"), at: place)
  }

  /// Lines beyond those that are reported one by one.
  package static func encodingReplaced(onMoreLines count: Int, inUTF8 isUTF8: Bool, at place: Provenance)
    -> Self
  {
    Self(
      .encodingReplaced,
      isUTF8
        ? Message(
          da: "\(count) linjer mere er i UTF-8; de er læst for sig",
          en: "\(count) more lines are in UTF-8; they were read by themselves")
        : Message(
          da: "\(count) linjer mere er ikke i UTF-8; de er læst for sig",
          en: "\(count) more lines are not in UTF-8; they were read by themselves"), at: place)
  }

  /// - Parameter encoding: With its confidence: `Windows-1252 (60 %)`.
  package static func encodingReplaced(guessing encoding: String, at place: Provenance) -> Self {
    Self(
      .encodingReplaced,
      Message(
        da: "tegnsættet er gættet: \(encoding); se efter, om æ, ø og å er rigtige",
        en: "the encoding is a guess: \(encoding); see whether letters beyond a–z are right"), at: place)
  }
}
