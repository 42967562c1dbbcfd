/// Reads the shared strings part: plain strings with ``SharedStringScanner``, those it declines with libxml2.
final class SharedStringsReader {
  private var window: PartWindow
  private let parser: MarkupParser
  private let handler: SharedStringsHandler
  private var scanner: SharedStringScanner

  init(_ part: PartName, in package: Package, _ options: WorkbookOptions = []) throws(XLSXError) {
    window = PartWindow(try package.open(part))
    handler = SharedStringsHandler(limits: package.limits, options: options)
    parser = try MarkupParser(
      part: part.spelling, limits: package.limits, contexts: package.contexts, handler: handler)
    scanner = SharedStringScanner(strings: handler.strings, limits: package.limits)
  }

  func read() throws(XLSXError) -> SharedStrings {
    while try window.extend() { try readWindow() }
    try parser.feed(UnsafeBufferPointer(start: nil, count: 0))
    return handler.strings
  }

  private func readWindow() throws(XLSXError) {
    while !window.unused.isEmpty {
      if handler.isPlain, parser.depth == 1, parser.isPlainUTF8, !parser.isWaiting {
        guard var cursor = ByteCursor(window) else { return }
        let start = cursor.place
        let declined = try scanner.scan(&cursor)
        let scanned = UnsafeBufferPointer(rebasing: window.unused.prefix(cursor.place - start))
        parser.countLines(in: scanned)
        window.use(scanned.count)
        // Near the window's end it may have been declined for lack of bytes.
        if cursor.limit - declined < PartWindow.padding, try window.extend() { continue }
      }
      try feed(window.length(through: handler.isPlain ? "</si>" : ">") ?? window.unused.count)
    }
  }

  private func feed(_ count: Int) throws(XLSXError) {
    try parser.feed(UnsafeBufferPointer(rebasing: window.unused.prefix(count)))
    window.use(count)
  }
}

/// Parses `sharedStrings.xml` (ECMA-376-1 §18.4.9): plain and rich strings, without phonetic runs.
final class SharedStringsHandler: MarkupHandler {
  let strings = SharedStrings()
  private let limits: ReadingLimits
  private var piece = TextPiece()
  private var isInText = false
  private var runs: RaisedRuns
  /// Whether the root element's name has no prefix.
  private(set) var isPlain = false

  init(limits: ReadingLimits, options: WorkbookOptions = []) {
    self.limits = limits
    runs = RaisedRuns(options)
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("sst") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      isPlain = !element.name.isPrefixed
      return .enter
    case 2: return element.isNamed("si") ? .enter : .skip
    default:
      if depth == 3, element.isNamed("r") {
        runs.begin()
        return .enter
      }
      if runs.note(element) { return .enter }
      guard element.isNamed("t") else { return .skip }
      isInText = true
      piece.begin(isPreserved: element.preservesSpace)
      return .enter
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard isInText else { return }
    guard piece.count + strings.openLength + bytes.count <= limits.cellLength else {
      throw XLSXError(.limitExceeded(.cellLength, allowed: limits.cellLength))
    }
    piece.append(bytes)
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if isInText {
      isInText = false
      if runs.isRaised { strings.appendRaised(piece) } else { strings.append(piece) }
    } else if depth == 2 {
      runs.begin()
      guard strings.count < limits.sharedStrings else {
        throw XLSXError(.limitExceeded(.sharedStrings, allowed: limits.sharedStrings))
      }
      try strings.endString()
    }
  }
}
