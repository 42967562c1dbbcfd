internal import AfstemFiles

extension Finding.Code {
  package static let unreadableFile = Self(
    "unreadable-file", .error,
    summary: Message(
      da: "En fil, eller et ark i den, kan ikke læses.",
      en: "A file, or a sheet of it, cannot be read."),
    meaning: Message(
      da: """
        Filen findes, men er beskadiget, låst med adgangskode, gemt i et ældre format, eller systemet nægter at læse \
        den. Er kun ét ark beskadiget, læses de andre. Resten af jobbet køres; med en indbakke lægges \
        filen i karantæne, og den seneste brugbare fil af samme navn gælder imens.

        Samme kode bruges som advarsel, når historikken over kørsler er beskadiget, af `afstem check`, når en fil på \
        kommandolinjen ikke findes, og af `afstem convert`, når noget ikke kan konverteres.
        """,
      en: """
        The file exists but is damaged, locked with a password, saved in an older format, or the system refuses to \
        read it. If a single sheet is damaged, the others are read. The rest of the job is run; with an \
        inbox, the file is put in quarantine and the latest usable file of its name counts meanwhile.

        The same code is used as a warning when the history of runs is damaged, by `afstem check` for a file on the \
        command line that does not exist, and by `afstem convert` when something cannot be converted.
        """),
    remedy: Message(
      da: "Gør, som meddelelsen siger: gem som .xlsx uden adgangskode, eller bed afsenderen om filen igen.",
      en: "Do as the message says: save as .xlsx without a password, or ask the sender for the file again."),
    example: Message(
      da: "filen er beskadiget og kan ikke pakkes ud (arkivet er ikke helt); bed om den igen",
      en:
        "the file is damaged and cannot be unpacked (its directory is missing or malformed); ask for it again"
    ),
    instruction: Message(
      da: "Gem filen som .xlsx uden adgangskode eller som .csv, og send den igen",
      en: "Save the file as .xlsx without a password or as .csv, and send it again"))
}

extension Finding {
  package static func unreadableFile(_ reason: Unreadability, at place: Provenance? = nil) -> Self {
    var finding = Self(.unreadableFile, reason.message, at: place)
    finding.isOfMachine = reason.isOfMachine
    finding.correction?.problem = reason.message.withoutRequest
    return finding
  }

  /// Why a file cannot be read.
  package struct Unreadability: Sendable {
    package let message: Message
    /// It is the machine that is at fault, and not the file.
    let isOfMachine: Bool

    package init(_ message: Message) {
      self.message = message
      isOfMachine = false
    }

    fileprivate init(da danish: String, en english: String, isOfMachine: Bool = false) {
      message = Message(da: danish, en: english)
      self.isOfMachine = isOfMachine
    }
  }
}

// MARK: - Any file

extension Finding.Unreadability {
  package static let missing = Self(da: "filen findes ikke", en: "there is no such file")

  package static func refused(by error: any Error) -> Self {
    Self(
      da: "filen kan ikke læses: \(error)", en: "the file cannot be read: \(error)",
      isOfMachine: MachineFault.matches(error))
  }

  package static func notOpened(_ error: any Error) -> Self {
    Self(
      da: "filen kan ikke åbnes: \(error)", en: "the file cannot be opened: \(error)",
      isOfMachine: MachineFault.matches(error))
  }

  package static let link = Self(
    da: "det er en genvej (symbolsk link) og ikke en fil; den følges ikke fra indbakken",
    en: "it is a symbolic link and not a file; none is followed out of the inbox")

  package static let compoundFile = Self(
    da: "filen er en ældre Excel-fil (.xls) eller låst med adgangskode; gem den som .xlsx uden adgangskode",
    en: "the file is an older Excel file (.xls) or locked with a password; save it as .xlsx without one")

  /// In the words of a library.
  package static func unexpected(_ error: any Error) -> Self { Self(da: "\(error)", en: "\(error)") }
}

// MARK: - Delimited text

extension Finding.Unreadability {
  package static let recordTooLong = Self(
    da: "linjen får ingen ende; er et anførselstegn åbnet og ikke lukket?",
    en: "the record does not end; is a quote opened and never closed?")

  package static func unencodable(_ scalar: Unicode.Scalar, in encoding: String) -> Self {
    Self(
      da: "tegnet '\(scalar)' findes ikke i \(encoding); skriv UTF-8 i stedet",
      en: "the character '\(scalar)' does not exist in \(encoding); write UTF-8 instead")
  }
}

// MARK: - Workbooks

extension Finding.Unreadability {
  package static func noSheet(_ name: String, known: [String]) -> Self {
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      da: "der er intet ark '\(name)'; filen har \(list)",
      en: "there is no sheet '\(name)'; the file has \(list)")
  }

  package static let locked = Self(
    da: "filen er låst med adgangskode; gem den uden",
    en: "the file is locked with a password; save it without")

  package static let empty = Self(da: "filen er tom", en: "the file is empty")

  package static let olderWorkbook = Self(
    da: "filen er en ældre Excel-fil (.xls); gem den som .xlsx",
    en: "the file is an older Excel file (.xls); save it as .xlsx")

  package static let binaryWorkbook = Self(
    da: "filen er en binær Excel-fil (.xlsb); gem den som .xlsx",
    en: "the file is a binary Excel file (.xlsb); save it as .xlsx")

  package static let openDocument = Self(
    da: "filen er et OpenDocument-dokument og ikke et regneark; bed om regnearket som .ods eller .xlsx",
    en: "the file is an OpenDocument document and not a spreadsheet; ask for the sheet as .ods or .xlsx")

  package static let numbers = Self(
    da: "filen er et regneark fra Numbers; vælg Arkiv > Eksporter til > Excel, og send .xlsx-filen",
    en: "the file is a spreadsheet of Numbers; choose File > Export To > Excel, and send the .xlsx file")

  package static let olderDocument = Self(
    da: "filen er et dokument (Word eller PowerPoint); bed om det regneark, den er lavet af, som .xlsx",
    en: "the file is a document (Word or PowerPoint); ask for the sheet that it was made from as .xlsx")

  package static let otherArchive = Self(
    da: "filen er et zip-arkiv uden projektmappe; pak det ud, og send filerne i det",
    en: "the file is a zip archive without a workbook; unpack it, and send the files in it")

  package static func severalTables(_ names: [String]) -> Self {
    let list = names.prefix(10).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 10 ? " …" : "")
    return Self(
      da: "arkivet har \(names.count) filer: \(list); vælg en med --sheet NAVN, eller pak det ud",
      en: "the archive has \(names.count) files: \(list); choose one with --sheet NAME, or unpack it")
  }

  package static func noMember(_ name: String, known: [String]) -> Self {
    let list = known.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      da: "der er ingen fil '\(name)' i arkivet; det har \(list)",
      en: "there is no file '\(name)' in the archive; it has \(list)")
  }

  package static let noTables = Self(
    da: "arkivet har ingen tabeller", en: "the archive has no tables")

  /// - Parameter first: The sheet that is read.
  package static func sheetsOfOnePart(_ names: [String], as first: String) -> Self {
    let list = names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 10 ? names.count - 10 : 0
    return Self(
      da:
        "\(list)\(more > 0 ? " og \(more) ark til" : "") viser samme del af filen som '\(first)' og er ikke læst igen",
      en:
        "\(list)\(more > 0 ? " and \(more) more sheets" : "") show the same part of the file as '\(first)' and are not read again"
    )
  }

  package static let notAWorkbook = Self(
    da: "filen er ikke en projektmappe", en: "the file is not a workbook")

  package static func damagedArchive(_ fault: Message) -> Self {
    Self(
      da: "filen er beskadiget og kan ikke pakkes ud (\(fault.danish)); bed om den igen",
      en: "the file is damaged and cannot be unpacked (\(fault.english)); ask for it again")
  }

  /// - Parameters:
  ///   - part: The part's name within the archive; `nil` where it is not known.
  ///   - fault: What is said of it: `mangler`.
  package static func damaged(part: String?, _ fault: Message) -> Self {
    let part = part.map { " \($0)" } ?? ""
    return Self(
      da: "filen er beskadiget: delen\(part) \(fault.danish)",
      en: "the file is damaged: the part\(part) \(fault.english)")
  }
}

// MARK: - Incidents

extension Finding.Unreadability {
  package static func idsNotCompared(_ error: any Error) -> Self {
    Self(
      da: "kan ikke lede efter gengangere blandt numrene: en midlertidig fil kunne ikke skrives: \(error)",
      en: "cannot check for duplicate IDs: writing a temporary file failed: \(error)", isOfMachine: true)
  }
}

// MARK: - The history of runs

extension Finding.Unreadability {
  package static func historySetAside(as path: String) -> Self {
    Self(
      da: "historikken var beskadiget og er lagt til side som \(path); en ny er begyndt",
      en: "the history was damaged and is set aside as \(path); a new one is begun")
  }

  package static func historyUnusable(_ reason: String) -> Self {
    Self(
      da: "historikken kan ikke bruges, så kørslen huskes ikke: \(reason)",
      en: "the history cannot be used, so the run is not remembered: \(reason)")
  }
}

extension Message {
  /// What is wrong, without what follows it for whoever received the file: `; bed om den igen`.
  fileprivate var withoutRequest: Self {
    Message { language in
      let text = text(in: language)
      let request = language == .danish ? "; bed om " : "; ask for "
      return text.range(of: request).map { String(text[..<$0.lowerBound]) } ?? text
    }
  }
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.lazy.first { self[$0...].hasPrefix(text) }.map { $0..<endIndex }
  }
}
