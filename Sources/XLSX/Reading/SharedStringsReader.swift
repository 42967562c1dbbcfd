/// Reads the part of the shared strings: plain ones by ``SharedStringScanner``, what it declines by libxml2.
final class SharedStringsReader {
  private var window: PartWindow
  private let parser: MarkupParser
  private let handler: SharedStringsHandler
  private var scanner: SharedStringScanner

  init(_ part: PartName, in package: Package) throws(XLSXError) {
    window = PartWindow(try package.open(part))
    handler = SharedStringsHandler(limits: package.limits)
    parser = try MarkupParser(
      part: part, limits: package.limits, contexts: package.contexts, handler: handler)
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
        // Close to the window's end, more bytes may tell more.
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
