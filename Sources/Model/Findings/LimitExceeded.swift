extension Finding.Code {
  package static let limitExceeded = Self(
    "limit-exceeded", .error,
    summary: Message(
      da: "En fil er større eller mere indviklet, end jobbet tillader.",
      en: "A file is larger or more complex than the job allows."),
    meaning: Message(
      da: """
        Hver fil holdes inden for grænserne i jobfilens `limits`: størrelse, udpakket størrelse, rækker, kolonner, \
        tekst i en celle og flere. En fil, der går over en af dem, læses ikke; resten af jobbet køres. Meddelelsen \
        nævner grænsen og dens værdi.
        """,
      en: """
        Each file is held within the limits of the job file (`limits`): size, inflated size, rows, columns, text in \
        a cell and more. A file that exceeds one of them is not read; the rest of the job is run. The message names \
        the limit and its value.
        """),
    remedy: Message(
      da: "Er filen, som den skal være, så hæv grænsen i jobfilen; bed ellers afsenderen om en ny.",
      en:
        "If the file is as it should be, raise the limit in the job file; otherwise ask the sender for another."
    ),
    example: Message(
      da: "Ark 'Oversigt': filen overskrider grænsen limits.inflationRatio på 200",
      en: "Sheet 'Oversigt': the file is past the limit limits.inflationRatio of 200"))
}

extension Finding {
  /// - Parameter key: The limit's name under `limits` in a job file.
  package static func limitExceeded(_ key: String, allowed: Int, at place: Provenance? = nil) -> Self {
    Self(
      .limitExceeded,
      Message { language in
        let allowed = language.grouped(Int64(allowed))
        return language == .danish
          ? "filen overskrider grænsen limits.\(key) på \(allowed)"
          : "the file is past the limit limits.\(key) of \(allowed)"
      }, at: place)
  }

  package static func limitExceeded(
    byteCount: Int, allowed: Int, key: String, at place: Provenance?
  ) -> Self {
    Self(
      .limitExceeded,
      Message { language in
        let size = language.grouped(Int64(byteCount))
        let count = language.grouped(Int64(allowed))
        return language == .danish
          ? "filen er på \(size) bytes; grænsen er \(count) (limits.\(key))"
          : "the file has \(size) bytes; the limit is \(count) (limits.\(key))"
      }, expected: String(allowed), actual: String(byteCount), at: place)
  }

  /// Too many records in a delimited file.
  package static func limitExceeded(recordsAllowed limit: Int, at place: Provenance? = nil) -> Self {
    Self(
      .limitExceeded,
      Message { language in
        let limit = language.grouped(Int64(limit))
        return language == .danish
          ? "filen har flere end \(limit) linjer (limits.rows)"
          : "the file has more than \(limit) records (limits.rows)"
      }, at: place)
  }

  /// Too many groups that incidents are counted in.
  package static func limitExceeded(groupsAllowed limit: Int, at place: Provenance? = nil) -> Self {
    Self(
      .limitExceeded,
      Message { language in
        let limit = language.grouped(Int64(limit))
        return language == .danish
          ? "hændelserne falder i flere end \(limit) grupper af område, type og periode (limits.rows); er en kolonne genkendt forkert?"
          : "the incidents fall into more than \(limit) groups of area, type and period (limits.rows); has a column been misidentified?"
      }, at: place)
  }
}

// MARK: - Conversion

extension Finding {
  /// A file that is to be converted and is larger than `--max-size`.
  package static func limitExceeded(bytesOf path: String, allowed limit: Int) -> Self {
    Self(
      .limitExceeded,
      Message { language in
        let limit = language.grouped(Int64(limit))
        return language == .danish
          ? "filen er større end \(limit) bytes; --max-size sætter grænsen, som i --max-size 20G"
          : "the file is larger than \(limit) bytes; --max-size sets the limit, as in --max-size 20G"
      }, at: Provenance(file: path, place: .file))
  }

  /// A record with more fields than a worksheet has columns.
  package static func limitExceeded(columnsOfSheetAt place: Provenance) -> Self {
    Self(
      .limitExceeded,
      Message(
        da: "et ark har højst 16.384 kolonner; skriv CSV i stedet, eller angiv et andet --delimiter",
        en: "a worksheet has at most 16,384 columns; write CSV instead, or name another --delimiter"),
      at: place)
  }
}
