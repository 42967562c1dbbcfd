extension Finding.Code {
  package static let notATable = Self(
    "not-a-table", .error,
    summary: Message(
      da: "En fil er noget andet end en tabel: en webside, en PDF, et billede, volapyk.",
      en: "A file is something other than a table: a web page, a PDF, an image, gibberish."),
    meaning: Message(
      da: """
        Afgøres af filens indhold og aldrig af dens navn: et udtræk, der blev hentet uden at være logget ind, er en \
        webside, selv om den hedder .csv. Meldes for HTML, XML (også Excels fra 2003), JSON, PDF, RTF, e-mail, \
        billeder og pakkede filer, og for en fil, der mest er styretegn. Resten af jobbet køres.
        """,
      en: """
        Decided by the file's content and never by its name: an extract that was downloaded without being logged in \
        is a web page even if it is called .csv. Reported for HTML, XML (Excel's of 2003 too), JSON, PDF, RTF, \
        e-mail, images and packed files, and for a file that is largely control characters. The rest of the job is \
        run.
        """),
    remedy: Message(
      da: "Gør, som meddelelsen siger: hent filen igen, eller gem den som .xlsx eller .csv.",
      en: "Do as the message says: download the file again, or save it as .xlsx or .csv."),
    example: Message(
      da: """
        filen er en webside (HTML) og ikke en tabel; den ligner en login-side i stedet for udtrækket: log ind, og \
        hent det igen
        """,
      en: """
        the file is a web page (HTML) and not a table; it looks like a login page in place of the extract: log in, \
        and download it again
        """),
    instruction: Message(
      da: "Send tabellen som .xlsx eller .csv",
      en: "Send the table as .xlsx or .csv"))
}

extension Finding {
  package static func notATable(_ kind: NonTable, at place: Provenance? = nil) -> Self {
    var finding = Self(
      .notATable,
      Message(
        da: "filen er \(kind.name.danish) og ikke en tabel; \(kind.advice.danish)",
        en: "the file is \(kind.name.english) and not a table; \(kind.advice.english)"), at: place)
    // The advice is for whoever received the file.
    finding.correction?.problem = Message(
      da: "filen er \(kind.name.danish) og ikke en tabel",
      en: "the file is \(kind.name.english) and not a table")
    return finding
  }
}

/// What a file is that is no table.
package enum NonTable: Sendable, Hashable {
  case webPage(WebPage)
  /// Excel's XML of 2003.
  case spreadsheetXML
  case xml
  case json
  case mail
  /// A document to be read, by its everyday name: `PDF`.
  case document(String)
  /// By the name of its format: `PNG`.
  case image(String)
  /// By the name of its format: `gzip`.
  case packed(String)
  case noise

  /// What a web page seems to be for.
  package enum WebPage: Sendable, Hashable {
    case login
    /// Excel opens it as a sheet.
    case table
    case other
  }

  /// With its article: `en webside (HTML)`.
  package var name: Message {
    switch self {
    case .webPage: Message(da: "en webside (HTML)", en: "a web page (HTML)")
    case .spreadsheetXML:
      Message(da: "et regneark i Excels XML fra 2003", en: "a sheet in Excel's XML of 2003")
    case .xml: Message(da: "XML", en: "XML")
    case .json: Message(da: "JSON", en: "JSON")
    case .mail: Message(da: "en e-mail", en: "an e-mail")
    case .document(let format): Message(da: "et dokument (\(format))", en: "a document (\(format))")
    case .image(let format): Message(da: "et billede (\(format))", en: "an image (\(format))")
    case .packed(let format): Message(da: "en pakket fil (\(format))", en: "a packed file (\(format))")
    case .noise: Message(da: "ikke tekst", en: "not text")
    }
  }

  /// What to send instead.
  package var advice: Message {
    switch self {
    case .webPage(.login):
      Message(
        da: "den ligner en login-side i stedet for udtrækket: log ind, og hent det igen",
        en: "it looks like a login page in place of the extract: log in, and download it again")
    case .webPage(.table), .spreadsheetXML:
      Message(da: "åbn den i Excel, og gem den som .xlsx", en: "open it in Excel, and save it as .xlsx")
    case .webPage(.other), .xml, .json:
      Message(da: "hent tallene som .xlsx eller .csv", en: "download the figures as .xlsx or .csv")
    case .mail:
      Message(
        da: "send den fil, der er vedhæftet, som .xlsx eller .csv",
        en: "send the file attached to it, as .xlsx or .csv")
    case .document, .image:
      Message(
        da: "bed om det regneark, den er lavet af, som .xlsx eller .csv",
        en: "ask for the sheet that it was made from, as .xlsx or .csv")
    case .packed: Message(da: "pak den ud, og send filen i den", en: "unpack it, and send the file in it")
    case .noise:
      Message(
        da: "den er beskadiget eller krypteret: bed om den igen som .xlsx eller .csv",
        en: "it is damaged or encrypted: ask for it again as .xlsx or .csv")
    }
  }
}
