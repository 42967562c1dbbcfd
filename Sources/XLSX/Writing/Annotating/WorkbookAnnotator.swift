/// Puts notes on the cells of someone else's workbook, and leaves everything else in it as it was.
///
/// ```swift
/// let annotator = WorkbookAnnotator(author: "Sekretariatet")
/// let cell = CellReference("C12")
/// try annotator.annotate("budget.xlsx", to: "returns/budget.xlsx", with: [
///   WorkbookNote(sheet: "Oversigt", cell: cell, text: "I alt er 1.490.000, men C3:C11 giver 1.480.000")
/// ])
/// ```
///
/// Each noted cell gets a fill and a comment; of a merged range it is the first cell, the one that is shown. The worksheet's markup is changed only there; parts that are not
/// concerned are copied as they are, still deflated.
public struct WorkbookAnnotator: Sendable {
  public var author: String
  /// Behind the cells that have a note.
  public var fill: Colour
  public var limits: ReadingLimits

  public init(author: String, fill: Colour = Colour(0xFFE699), limits: ReadingLimits = ReadingLimits()) {
    self.author = author
    self.fill = fill
    self.limits = limits
  }

  /// Copies the workbook at `source` to `destination` with notes on its cells.
  ///
  /// - Throws: ``XLSXError`` for a workbook that cannot be read, ``WorkbookAnnotationError`` for one that cannot
  ///   be changed so, ``WorkbookWritingError`` where the copy cannot be written.
  public func annotate(_ source: String, to destination: String, with notes: [WorkbookNote]) throws {
    var editor = try PackageEditor(path: source, limits: limits)
    let workbook = try WorkbookSource(editor.package)
    let sheets = try workbook.readWorkbook().sheets
    if let stray = notes.first(where: { note in !sheets.contains { $0.name == note.sheet } }) {
      throw WorkbookAnnotationError.noSuchWorksheet(stray.sheet)
    }
    let stylesPart = try Self.stylesPart(in: editor.package)
    var styles = try stylesPart.flatMap { StyleMarking(try editor.bytes(of: $0), fill: fill) }
    var contentTypes = ContentTypesAddition()
    for sheet in sheets {
      let notes = notes.filter { $0.sheet == sheet.name }
      guard !notes.isEmpty, let part = try workbook.worksheetPart(sheet) else { continue }
      let comments = comments(from: notes, merged: MergedRanges(in: try editor.bytes(of: part)))
      try WorksheetAnnotation(part: part, comments: comments).apply(
        to: &editor, &contentTypes, styles: &styles)
    }
    if let stylesPart, let styles { editor.set(stylesPart, styles.applied()) }
    try contentTypes.apply(to: &editor)
    try editor.write(to: destination, copyOf: source)
  }

  /// One comment a cell, in reading order; a cell's notes stand under each other.
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

  /// `nil` where the workbook has no styles; its cells then get comments alone.
  private static func stylesPart(in package: Package) throws(XLSXError) -> PartName? {
    let links = try package.relationships(of: PartName(""))
    let workbook = links.first { $0.kind == "officeDocument" }?.target ?? PartName("xl/workbook.xml")
    let styles = try package.relationships(of: workbook).first { $0.kind == "styles" }?.target
    return styles.flatMap { package.contains($0) ? $0 : nil }
  }
}
