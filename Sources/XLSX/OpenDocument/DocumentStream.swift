/// Reads a document's tables from its first to its last, and stops wherever it is left.
final class DocumentStream {
  private let source: EntryReader
  private let parser: MarkupParser
  private let handler: DocumentRowsHandler
  private let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 16 << 10)
  /// The last table that was asked for.
  private var table = -1
  private var nextRow = 0
  /// How often the row was returned.
  private var repetition = 0
  private var failure: XLSXError?
  private(set) var isExhausted = false

  init(_ document: OpenDocument) throws(XLSXError) {
    document.package.allowReadingAgain(OpenDocument.contents)
    source = try document.package.open(OpenDocument.contents)
    handler = DocumentRowsHandler(document)
    parser = try MarkupParser(
      part: OpenDocument.contents.spelling, limits: document.package.limits,
      contexts: document.package.contexts,
      handler: handler)
  }

  deinit { piece.deallocate() }

  var fractionRead: Double { source.fractionRead }

  func layout(of table: Int) -> SheetLayout { handler.layouts[table] ?? SheetLayout() }

  func cells(of row: RowRecord) -> UnsafeBufferPointer<CellRecord> {
    UnsafeBufferPointer(rebasing: handler.batch.cells.contents[row.cells])
  }

  var spaces: RowSpaces {
    RowSpaces(
      scratch: handler.batch.scratch.contents, sharedStrings: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Prepares for a table's rows; false if they have been passed already.
  func seek(_ wanted: Int) -> Bool {
    guard wanted > table else { return false }
    table = wanted
    handler.wanted = wanted
    return true
  }

  /// The next row of the table; `nil` at its end.
  func next(isLast: Bool) throws(XLSXError) -> RowRecord? {
    while true {
      if let row = nextParsed() { return row }
      if nextRow < handler.extents.count { break }
      if isExhausted || (handler.lastEnded >= table && !isLast) { break }
      readOn()
    }
    if let failure = handler.failures[table] ?? (handler.lastEnded < table || isLast ? failure : nil) {
      throw failure
    }
    return nil
  }

  /// The next of the table's rows among those that are parsed.
  private func nextParsed() -> RowRecord? {
    while nextRow < handler.extents.count, handler.extents[nextRow].table < table { pass() }
    guard nextRow < handler.extents.count, handler.extents[nextRow].table == table else { return nil }
    var row = handler.batch.rows[nextRow]
    row.number += repetition
    repetition += 1
    if repetition == handler.extents[nextRow].count { pass() }
    return row
  }

  private func pass() {
    nextRow += 1
    repetition = 0
  }

  private func readOn() {
    handler.beginBatch()
    nextRow = 0
    do throws(XLSXError) {
      let count = try source.read(into: piece)
      isExhausted = count == 0
      try parser.feed(UnsafeBufferPointer(rebasing: piece[..<count]))
    } catch {
      failure = error
      if case .archiveMalformed = error.problem {} else { failure?.place = handler.place.place }
      isExhausted = true
    }
  }
}
