/// Adds notes to cells of an existing workbook and leaves everything else as it was.
///
/// ```swift
/// let annotator = WorkbookAnnotator(author: "Sekretariatet")
/// let note = WorkbookNote(
///   sheet: "Budget", cell: CellReference(clampingColumn: 2, row: 3), text: "I alt er 165.000")
/// try annotator.annotate(path, to: copy, with: [note])
/// ```
///
/// Each noted cell gets a fill and a comment; a note on a merged range goes to its first cell, the one that is shown.
/// Other parts are copied without being recompressed.
public struct WorkbookAnnotator: Sendable {
  /// The author of the comments.
  public var author: String
  /// The fill of cells with notes.
  public var fill: Colour
  /// What the workbook to annotate may demand.
  public var limits: ReadingLimits

  /// Creates an annotator.
  public init(author: String, fill: Colour = Colour(0xFFE699), limits: ReadingLimits = ReadingLimits()) {
    self.author = author
    self.fill = fill
    self.limits = limits
  }

  /// Copies the workbook at `source` to `destination` with notes on its cells.
  ///
  /// - Parameter called: The names that notes call the worksheets by, of the names that their tabs show.
  /// - Throws: ``XLSXError`` for a workbook that cannot be read, ``WorkbookAnnotationError`` for one that cannot
  ///   be changed so, ``WorkbookWritingError`` where the copy cannot be written.
  public func annotate(
    _ source: String, to destination: String, with notes: [WorkbookNote],
    called: ([String]) -> [String] = { $0 }
  ) throws {
    var editor = try PackageEditor(path: source, limits: limits)
    let workbook = try WorkbookSource(editor.package)
    let sheets = try workbook.readWorkbook().sheets
    let names = called(sheets.map(\.name))
    if let stray = notes.first(where: { !names.contains($0.sheet) }) {
      throw WorkbookAnnotationError.noSuchWorksheet(stray.sheet)
    }
    let stylesPart = try Self.stylesPart(in: editor.package)
    var styles = try stylesPart.flatMap { StyleMarking(try editor.bytes(of: $0), fill: fill) }
    var contentTypes = ContentTypesAddition()
    for (sheet, name) in zip(sheets, names) {
      let notes = notes.filter { $0.sheet == name }
      guard !notes.isEmpty, let part = try workbook.worksheetPart(sheet) else { continue }
      let bytes = try editor.bytes(of: part)
      let comments = comments(from: notes, merged: MergedRanges(in: bytes))
      try WorksheetAnnotation(part: part, bytes: bytes, comments: comments).apply(
        to: &editor, &contentTypes, styles: &styles)
    }
    if let stylesPart, let styles { editor.set(stylesPart, styles.applied()) }
    try contentTypes.apply(to: &editor)
    try editor.write(to: destination, copyOf: source)
  }

  /// One comment per cell, in reading order; several notes on a cell become paragraphs.
  private func comments(
    from notes: [WorkbookNote], merged: MergedRanges
  ) -> [CellAnnotations.PlacedComment] {
    var texts: [CellReference: [String]] = [:]
    for note in notes { texts[merged.shownCell(for: note.cell), default: []].append(note.text) }
    return texts.sorted { $0.key < $1.key }.map { cell, texts in
      CellAnnotations.PlacedComment(
        cell: cell, comment: Comment(texts.joined(separator: "\n\n"), author: author))
    }
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

  /// Creates a note.
  public init(sheet: String, cell: CellReference, text: String) {
    self.sheet = sheet
    self.cell = cell
    self.text = text
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

  /// The cell that is shown in place of a cell.
  func shownCell(for cell: CellReference) -> CellReference {
    ranges.first { $0.contains(cell) }?.first ?? cell
  }
}
