/// A worksheet's rows, by whichever way each is best read.
///
/// libxml2 reads what stands before and behind the rows, so that the whole part is held to its judgement. The rows
/// in between go through ``RowScanner``; one that it declines is fed to libxml2, which never sees the others. A
/// worksheet whose names are prefixed or whose encoding is not UTF-8 goes through libxml2 from end to end.
struct RowStream: ~Copyable {
  /// Which rows may be scanned; tests hold the two against each other.
  enum Method {
    case scanningPlainRows, markupOnly
  }

  private enum Phase {
    case prologue, plainRows, markup, finished
  }

  private let sheet: String
  private var window: PartWindow
  private let parser: MarkupParser
  private let handler: WorksheetRowsHandler
  private let method: Method
  private let limits: ReadingLimits
  private var scanner: RowScanner
  /// Where the worksheet has been read to; the handler has its own while it reads.
  private var position: RowPosition
  private var phase = Phase.prologue
  private var isScanned = false
  private var nextRow = 0
  /// What went wrong behind the rows that are ready.
  private var failure: XLSXError?

  init(
    _ sheet: SheetRecord, in source: WorkbookSource, options: RowOptions, method: Method = .scanningPlainRows
  ) throws(XLSXError) {
    let limits = source.package.limits
    let strings = try source.sharedStrings()
    let reader = try source.package.open(sheet.part)
    let handler = WorksheetRowsHandler(
      strings: strings, styles: source.styles, limits: limits, options: options)
    let parser = try MarkupParser(
      part: sheet.part, limits: limits, contexts: source.package.contexts, handler: handler)
    self.init(
      sheet: sheet.name, window: PartWindow(reader), parser: parser, handler: handler,
      scanner: RowScanner(strings: strings, styles: source.styles, limits: limits, options: options),
      method: limits.xmlDepth > Self.deepestPlainMarkup ? method : .markupOnly, limits: limits)
  }

  private init(
    sheet: String, window: consuming PartWindow, parser: MarkupParser, handler: WorksheetRowsHandler,
    scanner: consuming RowScanner, method: Method, limits: ReadingLimits
  ) {
    self.sheet = sheet
    self.window = window
    self.parser = parser
    self.handler = handler
    self.scanner = scanner
    self.method = method
    self.limits = limits
    position = RowPosition(limits: limits)
  }

  /// `worksheet`, `sheetData`, `row`, `c`, `is`, `t`.
  private static let deepestPlainMarkup = 6

  /// The next row; what it says of cells holds until the next call.
  mutating func next() throws(XLSXError) -> RowRecord? {
    while true {
      if !isScanned, nextRow < handler.batch.rows.count {
        defer { nextRow += 1 }
        return handler.batch.rows[nextRow]
      }
      guard phase != .finished else {
        if let failure { throw failure }
        return nil
      }
      do throws(XLSXError) {
        if let row = try advance() { return row }
      } catch {
        failure = located(error)
        phase = .finished
      }
    }
  }

  var fractionRead: Double { window.fractionRead }

  var layout: SheetLayout { handler.layout }

  func cells(of row: RowRecord) -> UnsafeBufferPointer<CellRecord> {
    isScanned
      ? scanner.cells.contents : UnsafeBufferPointer(rebasing: handler.batch.cells.contents[row.cells])
  }

  var spaces: RowSpaces {
    RowSpaces(
      window: window.contents, scratch: isScanned ? scanner.scratch.contents : handler.batch.scratch.contents,
      sharedStrings: handler.strings.contents)
  }

  /// Reads on: gives a row that was scanned, or leaves those that were parsed with the handler.
  private mutating func advance() throws(XLSXError) -> RowRecord? {
    switch phase {
    case .prologue: try readPrologue()
    case .plainRows: return try scanRow()
    case .markup: try parseWindow()
    case .finished: break
    }
    return nil
  }

  /// Feeds libxml2 what stands before the first row, and decides by it how the rows are read.
  private mutating func readPrologue() throws(XLSXError) {
    guard method == .scanningPlainRows else { return phase = .markup }
    _ = try window.extend()
    var length = window.length(through: "<sheetData>")
    while length == nil, window.unused.count < Self.longestPrologue, try window.extend() {
      length = window.length(through: "<sheetData>")
    }
    guard let length else { return phase = .markup }
    try feed(length)
    let isPlain = handler.stage == .betweenRows(isPlain: true) && parser.isPlainUTF8 && !parser.isWaiting
    phase = isPlain ? .plainRows : .markup
  }

  private static let longestPrologue = 1 << 20

  private mutating func scanRow() throws(XLSXError) -> RowRecord? {
    guard var cursor = ByteCursor(window) else { return nil }
    let start = cursor.place
    switch scanner.scan(&cursor, after: position.number) {
    case .row(let number, let isHidden, let end):
      // A row's markup is longer than what it says: where that may be too long, libxml2 finds out.
      guard end - start <= limits.rowLength, position.follow(number: number, isHidden: isHidden) else {
        return try parseRow()
      }
      pass(end - start)
      isScanned = true
      return RowRecord(number: number, isHidden: isHidden, cells: 0..<scanner.cells.count)
    case .endOfRows: phase = .markup
    case .declined(let place):
      // Close to the window's end, more bytes may tell more.
      if cursor.limit - place < PartWindow.padding, try window.extend() { return nil }
      return try parseRow()
    }
    return nil
  }

  /// Feeds libxml2 a row that was declined, or an element that is none, and whatever belongs to it.
  private mutating func parseRow() throws(XLSXError) -> RowRecord? {
    beginBatch()
    handler.row = position
    defer { position = handler.row }
    repeat {
      let length = try lengthOfRow()
      guard length > 0 else {
        phase = .markup
        return nil
      }
      try feed(length)
    } while parser.depth > Self.depthBetweenRows || parser.isWaiting
    if handler.stage != .betweenRows(isPlain: true) { phase = .markup }
    return nil
  }

  /// `worksheet`, `sheetData`.
  private static let depthBetweenRows = 2

  /// How many bytes stand up to the end of what looks like a row's end tag, or of the window.
  private mutating func lengthOfRow() throws(XLSXError) -> Int {
    if window.unused.isEmpty { _ = try window.extend() }
    return window.length(through: "</row>") ?? window.unused.count
  }

  private mutating func parseWindow() throws(XLSXError) {
    beginBatch()
    if window.unused.isEmpty, try !window.extend() { phase = .finished }
    // A piece without bytes tells the parser that the part is at its end.
    try feed(min(window.unused.count, Self.pieceSize))
  }

  private static let pieceSize = 16 << 10

  private mutating func beginBatch() {
    if isScanned { handler.batch.removeAll() } else { handler.batch.removeFinishedRows() }
    isScanned = false
    nextRow = 0
  }

  /// Moves past markup that libxml2 is not fed.
  private mutating func pass(_ count: Int) {
    parser.countLines(in: UnsafeBufferPointer(rebasing: window.unused.prefix(count)))
    window.use(count)
  }

  private mutating func feed(_ count: Int) throws(XLSXError) {
    try parser.feed(UnsafeBufferPointer(rebasing: window.unused.prefix(count)))
    window.use(count)
  }

  private func located(_ error: XLSXError) -> XLSXError {
    var error = error
    error.sheet = sheet
    // What is wrong with the archive is wrong with the whole part.
    if case .archiveMalformed = error.problem { return error }
    if error.place == nil, handler.stage != .beforeRows, handler.stage != .afterRows {
      error.place = (phase == .plainRows ? position : handler.row).place
    }
    return error
  }
}
