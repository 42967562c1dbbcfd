internal import AfstemFiles
package import AfstemModel
package import AfstemXLSX

/// What goes back to partners: of each file that has something to correct a copy that says what, and a draft of a letter
/// to each partner.
///
/// A workbook gets a sheet in front and notes at its cells, and is otherwise as it was sent; beside any other file lies
/// a list.
package struct Returns: Sendable {
  package static let folderName = "returns"
  package static let lettersName = "breve"

  private let package: DataPackage
  private let files: [FoundFile]
  private let limits: ReadingLimits
  private let language: Language
  private let deadline: CalendarDate?
  private let contact: Contact?
  /// The names that findings call worksheets by.
  private let shownSheets: @Sendable ([String]) -> [String]
  private let sign = AnnotationSign(word: ReturnMark.word, sentences: ReturnMark.sentences)

  package init(
    _ package: DataPackage, files: [FoundFile], limits: ReadingLimits, language: Language,
    deadline: CalendarDate? = nil, contact: Contact? = nil,
    shownSheets: @escaping @Sendable ([String]) -> [String] = { $0 }
  ) {
    self.package = package
    self.files = files
    self.limits = limits
    self.language = language
    self.deadline = deadline
    self.contact = contact
    self.shownSheets = shownSheets
  }

  /// Writes the copies and lists below `returns`, each under the path that its partner's file has in the job, and the
  /// letters below `breve`.
  ///
  /// - Throws: what the file system says, such as `Errno.noSpace`.
  package func write(into folder: String) throws {
    let corrections = Dictionary(grouping: PlacedCorrection.all(in: package.findings), by: \.place.file)
    let found = Dictionary(files.map { ($0.source.path, $0) }) { first, _ in first }
    let personal = Set(package.findings.filter { $0.code == .personalData }.compactMap(\.provenance?.file))
    var parts: [(partner: String?, part: Letter.Part)] = []
    for source in package.sources {
      let path = source.file.path
      guard let corrections = corrections[path], found[path] != nil || source.status != .imported else {
        continue
      }
      let file = ReturnedFile(
        path: path, found: found[path], corrections: corrections, language: language,
        remarks: remarks(to: source.file.partner),
        isPersonal: personal.contains(path) || source.kind == .incidents)
      let attachment = try file.write(
        into: "\(folder)/\(Self.folderName)", with: annotator, called: shownSheets)
      parts.append(
        (source.file.partner, Letter.Part(path: path, text: attachment.text, attachment: attachment.file)))
    }
    try write(letters(of: parts), into: "\(folder)/\(Self.lettersName)")
  }

  private var annotator: WorkbookAnnotator {
    WorkbookAnnotator(author: package.partnership.name, sign: sign, limits: limits)
  }

  private func remarks(to partner: String?) -> [String] {
    let words = ReturnWords(language)
    let questions = contact.map(\.line) ?? ""
    return [deadline(of: partner).map(words.deadline), questions.isEmpty ? nil : words.questions(questions)]
      .compactMap(\.self)
  }

  private func deadline(of partner: String?) -> CalendarDate? {
    package.partnership.partners.first { $0.id == partner }?.deadline ?? deadline
  }

  /// One a partner, in the job's order, those of unknown senders last.
  private func letters(of parts: [(partner: String?, part: Letter.Part)]) -> [Letter] {
    let partnership = package.partnership
    let known = partnership.partners.map { Optional($0) } + [nil]
    return known.compactMap { partner in
      let mine = parts.filter { part in
        partner.map { $0.id == part.partner } ?? !partnership.partners.contains { $0.id == part.partner }
      }
      let missing = partner.map { partner in package.missing.filter { $0.partner == partner.id } } ?? []
      guard !mine.isEmpty || missing.contains(where: \.isLate) else { return nil }
      return Letter(
        partner: partner, partnership: partnership, deadline: deadline(of: partner?.id), contact: contact,
        language: language, parts: mine.map(\.part), missing: missing)
    }
  }

  private func write(_ letters: [Letter], into folder: String) throws {
    guard !letters.isEmpty else { return }
    try FileSystem.makeFolders(folder)
    for letter in letters {
      try FileSystem.write(letter.mail.bytes, to: "\(folder)/\(letter.name).eml")
      try FileSystem.write(letter.body.utf8, to: "\(folder)/\(letter.name).txt")
    }
  }
}
