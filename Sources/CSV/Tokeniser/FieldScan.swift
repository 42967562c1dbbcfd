/// The state of a scan through one record.
///
/// Its functions return `nil` or `false` if the window ends too early to decide.
struct FieldScan {
  let scanner: RecordScanner
  let isLast: Bool
  /// The offset in the window of the next byte; after a field, of the byte that ended it.
  var position: Int
  private var lineCount = 0
  private var flaws: Flaws = []
  /// The offset of an opening quote that is never closed, and therefore text.
  private var literalQuote: Int?
  private var strayQuotes: StrayQuotes?

  /// Whether stray quotes up to an offset are text, as decided by what follows on the line.
  private struct StrayQuotes {
    var areText: Bool
    var end: Int
  }

  init(scanner: RecordScanner, isLast: Bool, position: Int) {
    self.scanner = scanner
    self.isLast = isLast
    self.position = position
  }

  var result: RecordScanner.Scanned {
    RecordScanner.Scanned(end: position, lineCount: lineCount, flaws: flaws)
  }

  /// Scans the field at the position.
  mutating func field(in window: Span<UInt8>) -> FieldSlice? {
    if scanner.skipsInitialSpace { skipSpaces(in: window) }
    guard position < window.count else {
      return isLast ? FieldSlice(start: position, end: position) : nil
    }
    guard window[position] == scanner.quote, position != literalQuote else {
      return unquotedField(in: window)
    }
    let before = self
    if let field = quotedField(in: window) { return field }
    guard isLast else { return nil }
    // The quote is never closed: undo what was counted up to the end.
    self = before
    literalQuote = position
    flaws.insert(.unclosedQuote)
    return unquotedField(in: window)
  }

  /// Skips the line ending at the position.
  mutating func lineEnd(in window: Span<UInt8>) -> Bool {
    guard let length = lineEndLength(at: position, in: window) else { return false }
    position += length
    lineCount += 1
    return true
  }

  private mutating func skipSpaces(in window: Span<UInt8>) {
    while position < window.count, window[position] == .space { position += 1 }
  }

  /// 2 for CR LF, otherwise 1; `nil` if the window ends with a CR that may be followed by an LF.
  private func lineEndLength(at index: Int, in window: Span<UInt8>) -> Int? {
    guard window[index] == .carriageReturn else { return 1 }
    guard index + 1 < window.count else { return isLast ? 1 : nil }
    return window[index + 1] == .lineFeed ? 2 : 1
  }

  private func ends(_ byte: UInt8) -> Bool { byte == scanner.delimiter || byte.isLineEnd }
}

extension FieldScan {
  private mutating func unquotedField(in window: Span<UInt8>) -> FieldSlice? {
    let start = position
    while position < window.count {
      let byte = window[position]
      if byte == scanner.escape {
        guard passEscaped(in: window) else { return nil }
        continue
      }
      if ends(byte) { return FieldSlice(start: start, end: position) }
      if byte == scanner.quote { flaws.insert(position == literalQuote ? .unclosedQuote : .strayQuote) }
      position += 1
    }
    return isLast ? FieldSlice(start: start, end: position) : nil
  }

  /// Skips an escape and the byte that it makes literal, or the CR LF.
  private mutating func passEscaped(in window: Span<UInt8>) -> Bool {
    position += 1
    guard position < window.count else { return isLast }
    guard window[position].isLineEnd else {
      position += 1
      return true
    }
    return lineEnd(in: window)
  }

  /// Scans the quoted field at the position; `nil` also if its quote is never closed.
  private mutating func quotedField(in window: Span<UInt8>) -> FieldSlice? {
    let start = position
    position += 1
    while position < window.count {
      let byte = window[position]
      if byte == scanner.escape {
        guard passEscaped(in: window) else { return nil }
      } else if byte.isLineEnd {
        guard lineEnd(in: window) else { return nil }
      } else if byte != scanner.quote {
        position += 1
      } else {
        switch quote(in: window) {
        case .text: continue
        case .closing(let quote, let end): return FieldSlice(start: start, end: end, closingQuote: quote)
        case .undecided: return nil
        }
      }
    }
    return nil
  }
}

extension FieldScan {
  private enum QuoteMeaning {
    case text
    /// The position is then at the byte after the field; `end` excludes padding before it.
    case closing(quote: Int, end: Int)
    case undecided
  }

  /// Skips the quote at the position, inside a quoted field, and returns what it means.
  private mutating func quote(in window: Span<UInt8>) -> QuoteMeaning {
    let quote = position
    guard quote + 1 < window.count else {
      guard isLast else { return .undecided }
      position += 1
      return .closing(quote: quote, end: position)
    }
    if window[quote + 1] == scanner.quote {
      position += 2
      return .text
    }
    position += 1
    while position < window.count, isPadding(window[position]) { position += 1 }
    if position == window.count, !isLast { return .undecided }
    if position == window.count || ends(window[position]) { return .closing(quote: quote, end: quote + 1) }
    position = quote + 1
    return strayQuote(quote, in: window)
  }

  private func isPadding(_ byte: UInt8) -> Bool {
    (byte == .space || byte == .tab) && byte != scanner.delimiter
  }

  private mutating func strayQuote(_ quote: Int, in window: Span<UInt8>) -> QuoteMeaning {
    if strayQuotes.map({ $0.end <= quote }) ?? true { strayQuotes = readAhead(from: position, in: window) }
    guard let strayQuotes else { return .undecided }
    if strayQuotes.areText {
      flaws.insert(.strayQuote)
      return .text
    }
    flaws.insert(.textAfterQuote)
    while position < window.count, !ends(window[position]) { position += 1 }
    guard position < window.count || isLast else { return .undecided }
    return .closing(quote: quote, end: position)
  }

  /// Stray quotes are text if the next unambiguous quote on the line closes a field, and not if it opens one.
  private func readAhead(from start: Int, in window: Span<UInt8>) -> StrayQuotes? {
    var index = start
    while index < window.count, !window[index].isLineEnd {
      guard window[index] == scanner.quote else {
        index += 1
        continue
      }
      if window[index - 1] == scanner.delimiter { return StrayQuotes(areText: false, end: index) }
      guard index + 1 < window.count else {
        return isLast ? StrayQuotes(areText: true, end: index) : nil
      }
      if ends(window[index + 1]) { return StrayQuotes(areText: true, end: index) }
      index += window[index + 1] == scanner.quote ? 2 : 1
    }
    return index < window.count || isLast ? StrayQuotes(areText: false, end: index) : nil
  }
}
