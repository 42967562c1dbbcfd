/// Reads a document once to list its tables, their notes and the styles of their cells.
final class DocumentOutline: MarkupHandler {
  /// A table of the document: a sheet.
  struct Table {
    let name: String
    let visibility: SheetVisibility
    fileprivate(set) var comments: [CellComment] = []
  }

  private(set) var tables: [Table] = []
  private let styles: DocumentStylesReader
  private let limits: ReadingLimits
  private var context = DocumentContext()
  private var note: Note?
  private var text: DocumentText
  /// Bytes of all notes so far.
  private var noteLength = 0
  private var stylesDepth = 0

  private struct Note {
    var depth: Int
    var author = ""
    /// Whether the text that is read is the author's name.
    var isInAuthor = false
    var authorBytes: [UInt8] = []
  }

  init(styles: DocumentStylesReader, limits: ReadingLimits) {
    self.styles = styles
    self.limits = limits
    text = DocumentText(limits: limits)
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    if note != nil { return try startWithinNote(element) }
    if stylesDepth > 0 { return try styles.start(element) }
    if depth == 2, DocumentStylesHandler.isRoot(element) {
      stylesDepth = depth
      return .enter
    }
    if context.isInCell {
      if element.isNamed("annotation", in: .office) {
        note = Note(depth: depth)
        text.begin()
        return .enter
      }
      return .skip
    }
    switch try context.start(element, depth: depth) {
    case .table: try appendTable(element)
    case .row(let repetition): context.beginRow(repetition)
    case .cell(let repetition): context.beginCell(repetition)
    case .enter: break
    case .column, .skip: return .skip
    }
    return .enter
  }

  private func appendTable(_ element: borrowing Element) throws(XLSXError) {
    guard tables.count < limits.sheets else {
      throw XLSXError(.limitExceeded(.sheets, allowed: limits.sheets))
    }
    let style = element.string("style-name", in: .table)
    tables.append(
      Table(
        name: element.string("name", in: .table) ?? "",
        visibility: style.map(styles.styles.hidesTable) == true ? .hidden : .visible))
  }

  private func startWithinNote(_ element: borrowing Element) throws(XLSXError) -> Descent {
    if element.isNamed("creator", in: .dublinCore) {
      note?.isInAuthor = true
      return .enter
    }
    if element.isNamed("date", in: .dublinCore) || element.isNamed("date-string", in: .meta) { return .skip }
    return try text.start(element)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    if note?.isInAuthor == true {
      if let count = note?.authorBytes.count, count < 1_024 { note?.authorBytes += bytes }
    } else if note != nil {
      noteLength += bytes.count
      guard noteLength <= limits.rowLength else {
        throw XLSXError(.limitExceeded(.rowLength, allowed: limits.rowLength))
      }
      try text.append(bytes)
    } else if stylesDepth > 0 {
      styles.text(bytes)
    }
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if note != nil { return endWithinNote(name, depth: depth) }
    if stylesDepth > 0 {
      if depth == stylesDepth { stylesDepth = 0 } else { styles.end(name) }
      return
    }
    _ = context.end(name, depth: depth)
  }

  private func endWithinNote(_ name: borrowing ElementName, depth: Int) {
    guard let open = note else { return }
    if open.isInAuthor {
      note?.isInAuthor = false
    } else if depth == open.depth {
      note = nil
      guard let last = tables.indices.last, let cell = context.place else { return }
      tables[last].comments.append(
        CellComment(
          cell: cell, author: String(decoding: open.authorBytes, as: UTF8.self),
          text: String(decoding: text.contents, as: UTF8.self)))
    } else {
      text.end(name)
    }
  }
}
