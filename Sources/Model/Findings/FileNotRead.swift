extension Finding.Code {
  package static let fileNotRead = Self(
    "file-not-read", .warning,
    summary: Message(
      da: "En fil i jobbets mapper passer ikke til noget mønster og er ikke læst.",
      en: "A file in the job's folders matches no pattern and was not read."),
    meaning: Message(
      da: """
        Filen ligger, hvor jobbet leder efter sine filer, men intet mønster i jobfilens `inputs` svarer til dens navn. \
        Store og små bogstaver og tegnenes form i Unicode er uden betydning. Intet i filen er regnet med.
        """,
      en: """
        The file lies where the job looks for its files, but no pattern of the job file's `inputs` matches its name. \
        Letter case and Unicode form do not matter. Nothing in the file is counted.
        """),
    remedy: Message(
      da: "Tilføj et mønster i `inputs`, omdøb filen, eller flyt den til en anden mappe.",
      en: "Add a pattern to `inputs`, rename the file, or move it to another folder."),
    example: Message(
      da: "filen er ikke læst: intet mønster i \"inputs\" svarer til dens navn; tilføj et, eller flyt filen",
      en: "the file was not read: no pattern of \"inputs\" matches its name; add one, or move the file"))
}

extension Finding {
  package static func fileNotRead(at place: Provenance) -> Self {
    Self(
      .fileNotRead, Message.remedy(for: place.file.lowercased()),
      at: place)
  }
}

extension Message {
  /// What to do about a file that no pattern names, by the ending of its name.
  fileprivate static func remedy(for name: String) -> Self {
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    return switch ending {
    case "xls", "xlsb", "numbers":
      Self(
        da: "filen er ikke læst; gem den som .xlsx eller .csv under et navn, som \"inputs\" nævner",
        en: "the file was not read; save it as .xlsx or .csv under a name that \"inputs\" matches")
    case "pdf", "doc", "docx", "odt", "rtf", "eml", "msg", "jpg", "jpeg", "png":
      Self(
        da: "filen er ikke læst; bed afsenderen om tabellen som .xlsx eller .csv",
        en: "the file was not read; ask the sender for the table as .xlsx or .csv")
    case "7z", "rar":
      Self(
        da: "filen er ikke læst; pak den ud, og læg tabellerne i mappen",
        en: "the file was not read; unpack it, and put the tables in the folder")
    default: Finding.Code.fileNotRead.page.example
    }
  }
}
