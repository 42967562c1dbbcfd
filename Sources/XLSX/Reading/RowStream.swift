/// A worksheet's rows, scanned where possible and parsed by libxml2 otherwise.
///
/// libxml2 parses everything before and after the rows, and so validates the part as a whole. Rows go through
/// ``RowScanner``; one that it declines is fed to libxml2, which never sees the others. A worksheet with prefixed names
/// or in an encoding other than UTF-8 is parsed by libxml2 from start to end.
struct RowStream: ~Copyable {
  /// Which rows may be scanned; tests compare the two.
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
  private let styles: StylesOnDemand
  private var scanner: RowScanner
  /// The position after the last scanned row; the handler has its own while it parses.
  private var position: RowPosition
  private var phase = Phase.prologue
  private var isScanned = false
  private var nextRow = 0
  /// An error after the rows that are ready to be returned.
  private var failure: XLSXError?

  init(
    _ sheet: SheetRecord, in source: WorkbookSource, options: RowOptions, method: Method = .scanningPlainRows
  ) throws(XLSXError) {
    let limits = source.package.limits
    let strings = try source.sharedStrings()
    let reader = try source.package.open(sheet.part)
    let handler = WorksheetRowsHandler(
      strings: strings, styles: source.styles, limits: limits, options: options, of: source.options)
    let parser = try MarkupParser(
      part: sheet.part.spelling, limits: limits, contexts: source.package.contexts, handler: handler)
    self.init(
      sheet: sheet.name, window: PartWindow(reader), parser: parser, handler: handler,
      scanner: RowScanner(strings: strings, styles: source.styles, limits: limits, options: options),
      method: limits.xmlDepth > Self.deepestPlainMarkup ? method : .markupOnly, limits: limits,
      styles: source.styles)
  }

  private init(
    sheet: String, window: consuming PartWindow, parser: MarkupParser, handler: WorksheetRowsHandler,
    scanner: consuming RowScanner, method: Method, limits: ReadingLimits,
    styles: StylesOnDemand
  ) {
    self.sheet = sheet
    self.window = window
    self.parser = parser
    self.handler = handler
    self.scanner = scanner
    self.method = method
    self.limits = limits
    self.styles = styles
    position = RowPosition(limits: limits)
  }

  /// `worksheet`, `sheetData`, `row`, `c`, `is`, `t`.
  private static let deepestPlainMarkup = 6

  func formatCode(_ number: UInt16) -> String? { styles.loaded?.appearance(number)?.code }
  func emphasis(_ number: UInt16) -> CellEmphasis? { styles.loaded?.appearance(number)?.emphasis }

  /// The next row; its cells are valid until the next call.
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

  /// Reads on: returns a scanned row, or leaves parsed rows with the handler.
  private mutating func advance() throws(XLSXError) -> RowRecord? {
    switch phase {
    case .prologue: try readPrologue()
    case .plainRows: return try scanRow()
    case .markup: try parseWindow()
    case .finished: break
    }
    return nil
  }

  /// Feeds libxml2 everything before the first row, then decides how rows are read.
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
    case .row(let number, let traits, let end):
      // A row's markup is longer than its texts: only where it exceeds the limit does libxml2 measure them.
      guard end - start <= limits.rowLength, position.follow(number: number, traits: traits) else {
        return try parseRow()
      }
      pass(end - start)
      isScanned = true
      return RowRecord(number: number, traits: traits, cells: 0..<scanner.cells.count)
    case .endOfRows: phase = .markup
    case .declined(let place):
      // Near the window's end it may have been declined for lack of bytes.
      if cursor.limit - place < PartWindow.padding, try window.extend() { return nil }
      return try parseRow()
    }
    return nil
  }

  /// Feeds libxml2 a declined row, or another element between rows.
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

  /// The number of bytes through what looks like a row's end tag, or to the window's end.
  private mutating func lengthOfRow() throws(XLSXError) -> Int {
    if window.unused.isEmpty { _ = try window.extend() }
    return window.length(through: "</row>") ?? window.unused.count
  }

  private mutating func parseWindow() throws(XLSXError) {
    beginBatch()
    if window.unused.isEmpty, try !window.extend() { phase = .finished }
    // An empty piece tells the parser that the part has ended.
    try feed(min(window.unused.count, Self.pieceSize))
  }

  private static let pieceSize = 16 << 10

  private mutating func beginBatch() {
    if isScanned { handler.batch.removeAll() } else { handler.batch.removeFinishedRows() }
    isScanned = false
    nextRow = 0
  }

  /// Skips markup that libxml2 is not fed.
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
    // A damaged archive affects the whole part.
    if case .archiveMalformed = error.problem { return error }
    if error.place == nil, handler.stage != .beforeRows, handler.stage != .afterRows {
      error.place = (phase == .plainRows ? position : handler.row).place
    }
    return error
  }
}
