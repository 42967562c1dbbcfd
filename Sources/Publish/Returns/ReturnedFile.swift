internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel
internal import AfstemXLSX

/// A file that goes back to its sender.
struct ReturnedFile {
  /// As the job calls it.
  let path: String
  /// `nil` for a file that was refused before it was read.
  let found: FoundFile?
  let corrections: [PlacedCorrection]
  let language: Language
  let remarks: [String]
  /// Holds personal data, or a row a person: what its fields hold is not told, and it is not mailed.
  let isPersonal: Bool

  /// Writes the copy or the list, and returns what a letter says and attaches.
  func write(
    into folder: String, with annotator: WorkbookAnnotator, called shownSheets: ([String]) -> [String]
  ) throws -> (text: CorrectionText, file: MailMessage.Attachment?) {
    let copy = "\(folder)/\(path.withinFolder)"
    try FileSystem.makeFolders(FileSystem.folder(of: copy))
    if let found, found.isAsRead, found.member == nil {
      let places = corrections.map(\.place)
      let standing =
        isPersonal
        ? StandingCells()
        : StandingCells(
          workbook: found.location, places: places, limits: annotator.limits, language: language,
          shownSheets: shownSheets)
      let list = CorrectionList(corrections) { standing[$0]?.text }
      if try annotate(found.location, to: copy, list, standing, annotator, shownSheets) {
        return (text(list), isPersonal ? nil : try Self.attachment(copy, named: fileName))
      }
    }
    return try writeList(beside: copy)
  }

  private func annotate(
    _ source: String, to copy: String, _ list: CorrectionList, _ standing: StandingCells,
    _ annotator: WorkbookAnnotator, _ shownSheets: ([String]) -> [String]
  ) throws -> Bool {
    guard let workbook = try? Workbook(path: source, limits: annotator.limits) else { return false }
    let tabs = workbook.worksheets.map(\.name)
    let names = Dictionary(zip(shownSheets(tabs), tabs)) { first, _ in first }
    let sheet = CorrectionSheet(
      list: list, words: ReturnWords(language), language: language, fileName: fileName, remarks: remarks)
    do {
      try annotator.annotate(
        source, to: copy, with: sheet.notes(standing, known: annotator.sign),
        first: sheet.sheet(called: names),
        called: shownSheets)
      return true
    } catch  where error is XLSXError || error is WorkbookAnnotationError {
      return false
    }
  }

  /// For a file that cannot carry notes.
  private func writeList(
    beside copy: String
  ) throws -> (text: CorrectionText, file: MailMessage.Attachment?) {
    var standing = StandingCells()
    if let found, !isPersonal { standing = StandingCells(delimited: found, places: corrections.map(\.place)) }
    let text = text(CorrectionList(corrections) { standing[$0]?.text })
    let bare = fileName.split(separator: ".").dropLast().joined(separator: ".")
    let isTaken = FileStatus(path: "\(FileSystem.folder(of: copy))/\(bare).\(text.words.ending).csv") != nil
    let stem = bare.isEmpty || isTaken ? fileName : bare
    let name = "\(FileSystem.folder(of: copy))/\(stem).\(text.words.ending)"
    if let found, found.isAsRead, found.member == nil, !isPersonal, found.source.byteCount <= Self.mostBytes {
      try FileSystem.copy(found.location, to: copy)
    }
    try FileSystem.write(text.table, to: "\(name).csv")
    try FileSystem.write(text.text.utf8, to: "\(name).txt")
    return (text, try Self.attachment("\(name).csv", named: "\(stem).\(text.words.ending).csv"))
  }

  private func text(_ list: CorrectionList) -> CorrectionText {
    CorrectionText(
      list: list, words: ReturnWords(language), language: language, fileName: fileName, remarks: remarks)
  }

  private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Larger than mail programs take.
  private static let mostBytes = 10 << 20

  private static func attachment(_ path: String, named name: String) throws -> MailMessage.Attachment? {
    let bytes = try FileSystem.contents(of: path)
    guard bytes.count <= mostBytes else { return nil }
    let isTable = name.hasSuffix(".csv")
    return MailMessage.Attachment(
      name: name,
      type: isTable
        ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: bytes)
  }
}

extension FoundFile {
  /// Findings are about the bytes that were read; a file that has changed since would get them in wrong places.
  var isAsRead: Bool { stamp != nil && FileStamp(path: location) == stamp }
}

extension String {
  /// The path without what would lead out of the folder that it is taken to start from.
  fileprivate var withinFolder: String {
    split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
