/// Adds notes to cells of an existing workbook, and a sheet before its own, and leaves everything else as it was.
///
/// ```swift
/// let annotator = WorkbookAnnotator(author: "Sekretariatet")
/// let note = WorkbookNote(
///   sheet: "Budget", cell: CellReference(clampingColumn: 2, row: 3), text: "I alt er 165.000")
/// try annotator.annotate(path, to: copy, with: [note])
/// ```
///
/// Each noted cell gets a comment, and a rule that fills it while it holds what it held; its own format stays. A note on
/// a merged range goes to its first cell, the one that is shown. Other parts are copied without being recompressed.
///
/// A workbook that has been annotated before comes without what was added then.
public struct WorkbookAnnotator: Sendable {
  /// The author of the comments.
  public var author: String
  /// What the annotator's additions are known again by.
  public var sign: AnnotationSign
  /// The fill of cells with notes.
  public var fill: Colour
  /// What the workbook to annotate may demand.
  public var limits: ReadingLimits

  /// Creates an annotator.
  public init(
    author: String, sign: AnnotationSign = AnnotationSign(word: "Note", sentences: []),
    fill: Colour = Colour(0xFFE699), limits: ReadingLimits = ReadingLimits()
  ) {
    self.author = author
    self.sign = sign
    self.fill = fill
    self.limits = limits
  }

  /// Copies the workbook at `source` to `destination` with notes on its cells.
  ///
  /// - Parameters:
  ///   - first: A sheet to put before the workbook's own, in place of one that was put there at an earlier time.
  ///   - called: The names that notes call the worksheets by, of the names that their tabs show.
  /// - Throws: ``XLSXError`` for a workbook that cannot be read, ``WorkbookAnnotationError`` for one that cannot
  ///   be changed so, ``WorkbookWritingError`` where the copy cannot be written.
  public func annotate(
    _ source: String, to destination: String, with notes: [WorkbookNote], first: InsertedSheet? = nil,
    called: ([String]) -> [String] = { $0 }
  ) throws {
    var editor = try PackageEditor(path: source, limits: limits)
    let workbook = try WorkbookSource(editor.package)
    let sheets = try workbook.readWorkbook().sheets
    let names = called(sheets.map(\.name))
    if let stray = notes.first(where: { !names.contains($0.sheet) }) {
      throw WorkbookAnnotationError.noSuchWorksheet(stray.sheet)
    }
    let earlier = try insertedSheets(of: source)
    let stylesPart = try Self.stylesPart(in: editor.package)
    var styles = try stylesPart.flatMap { StyleAdditions(try editor.bytes(of: $0), fill: fill) }
    var contentTypes = ContentTypesAddition()
    var insertedPart: PartName?
    for (sheet, name) in zip(sheets, names) {
      guard let part = try workbook.worksheetPart(sheet) else { continue }
      if earlier.contains(sheet.name) {
        insertedPart = insertedPart ?? part
        continue
      }
      let notes = notes.filter { $0.sheet == name }
      let annotation = WorksheetAnnotation(part: part, bytes: try editor.bytes(of: part), sign: sign)
      try annotation.apply(
        Notes(notes, in: annotation.bytes, by: author, sign), to: &editor, &contentTypes, styles: &styles)
      if first != nil, let cleared = ChosenTab.cleared(in: try editor.bytes(of: part)) {
        editor.set(part, cleared)
      }
    }
    if let first {
      let list = try editor.bytes(of: workbook.workbookPart)
      try SheetInsertion(sheet: first, workbookPart: workbook.workbookPart, isStrict: Self.isStrict(list))
        .apply(to: &editor, &contentTypes, styles: &styles, replacing: insertedPart)
    }
    if let stylesPart, let styles { editor.set(stylesPart, styles.applied()) }
    try contentTypes.apply(to: &editor)
    try editor.write(to: destination, copyOf: source)
  }

  /// The names of the sheets that were put into the workbook at an earlier time.
  private func insertedSheets(of path: String) throws(XLSXError) -> Set<String> {
    guard !sign.sentences.isEmpty else { return [] }
    let worksheets = try Workbook(path: path, limits: limits).worksheets
    return Set(worksheets.filter { (try? $0.isInserted(by: sign)) ?? false }.map(\.name))
  }

  private static func isStrict(_ bytes: [UInt8]) -> Bool {
    guard let root = MarkupTags(bytes)?.first(where: { _ in true }) else { return false }
    return String(decoding: bytes[root.range], as: UTF8.self).contains("http://purl.oclc.org/ooxml/")
  }

  /// `nil` if the workbook has no styles; cells then get comments but no fill.
  private static func stylesPart(in package: Package) throws(XLSXError) -> PartName? {
    let links = try package.relationships(of: PartName(""))
    let workbook = links.first { $0.kind == "officeDocument" }?.target ?? PartName("xl/workbook.xml")
    let styles = try package.relationships(of: workbook).first { $0.kind == "styles" }?.target
    return styles.flatMap { package.contains($0) ? $0 : nil }
  }
}

/// A note on a cell of an existing workbook.
public struct WorkbookNote: Sendable, Hashable {
  /// The worksheet's name, as its tab shows it.
  public var sheet: String
  /// The cell to annotate.
  public var cell: CellReference
  /// The comment's text.
  public var text: String
  /// What the cell holds; it is filled as long as it does, or always where that is not known.
  public var content: Content?

  /// What a cell holds, as the condition of a rule.
  public enum Content: Sendable, Hashable {
    /// Digits as the workbook has them.
    case number(String)
    case text(String)
    case error
    case nothing
  }

  /// Creates a note.
  public init(sheet: String, cell: CellReference, text: String, content: Content? = nil) {
    self.sheet = sheet
    self.cell = cell
    self.text = text
    self.content = content
  }
}

/// One worksheet's notes as what is added for them, in reading order and one a cell.
struct Notes {
  private(set) var comments: [CellAnnotations.PlacedComment] = []
  private(set) var marks: [WorksheetMarks.Mark] = []

  /// Several notes on a cell become paragraphs of one comment.
  init(_ notes: [WorkbookNote], in worksheet: [UInt8], by author: String, _ sign: AnnotationSign) {
    guard !notes.isEmpty else { return }
    let merged = MergedRanges(in: worksheet)
    let byCell = Dictionary(grouping: notes) { merged.shownCell(for: $0.cell) }
    for (cell, notes) in byCell.sorted(by: { $0.key < $1.key }) {
      let text = notes.map(\.text).joined(separator: "\n\n")
      comments.append(
        CellAnnotations.PlacedComment(cell: cell, comment: Comment(fitting: text, author: author)))
      let range = merged.range(around: cell) ?? CellRange(cell, cell)
      let condition = notes.compactMap { $0.content?.condition(of: cell) }.first
      if let range {
        marks.append(
          .init(range: range, condition: condition.map { "AND(\(sign.condition),\($0))" } ?? sign.condition))
      }
    }
  }
}

extension WorkbookNote.Content {
  /// A formula that holds while the cell does; `nil` where none can say it.
  fileprivate func condition(of cell: CellReference) -> String? {
    let place = cell.absolute
    switch self {
    case .number(let digits):
      let isPlain = digits.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
      return isPlain && !digits.isEmpty ? "\(place)=\(digits)" : nil
    case .text(let text):
      // The longest text that a formula can state.
      guard text.utf16.count <= 255, !text.contains(where: \.isNewline) else { return nil }
      return
        "EXACT(\(place),\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\")"
    case .error: return "ISERROR(\(place))"
    case .nothing: return "ISBLANK(\(place))"
    }
  }
}

extension CellReference {
  /// `$C$12`
  fileprivate var absolute: String {
    let letters = description.prefix { $0.isLetter }
    return "$\(letters)$\(row)"
  }
}

/// Why notes cannot be added to a workbook, although it can be read.
public enum WorkbookAnnotationError: Error, Sendable, Hashable {
  /// A note names a worksheet that the workbook does not have.
  case noSuchWorksheet(String)
  /// A part cannot be changed in place: it is not in UTF-8, or its rows are out of order.
  case cannotChange(part: String)
}

extension WorkbookAnnotationError: CustomStringConvertible {
  /// In English.
  public var description: String {
    switch self {
    case .noSuchWorksheet(let name): "the workbook has no worksheet called '\(name)'"
    case .cannotChange(let part): "\(part) cannot be changed in place"
    }
  }
}

/// A worksheet's merged ranges, each shown as its first cell.
struct MergedRanges {
  private let ranges: [CellRange]

  init(in worksheet: [UInt8]) {
    let tags = MarkupTags(worksheet)?.filter {
      $0.depth == 2 && $0.localName(in: worksheet).elementsEqual("mergeCell".utf8)
    }
    ranges = (tags ?? []).compactMap { tag in
      tag.attribute("ref", in: worksheet).flatMap {
        CellRange(String(decoding: worksheet[$0], as: UTF8.self))
      }
    }
  }

  /// The merged range that a cell lies in.
  func range(around cell: CellReference) -> CellRange? { ranges.first { $0.contains(cell) } }

  /// The cell that is shown in place of a cell.
  func shownCell(for cell: CellReference) -> CellReference {
    ranges.first { $0.contains(cell) }?.first ?? cell
  }
}
