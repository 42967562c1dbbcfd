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
    let before = self
    let start = position
    var early: (scan: FieldScan, field: FieldSlice)?
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
        if early == nil { early = earlyEnd(of: start, in: window) }
        switch quote(in: window, openedOnLine: before.lineCount) {
        case .text: continue
        case .opening:
          if let early { return close(early) }
          self = before
          literalQuote = start
          return unquotedField(in: window)
        case .closing(let quote, let end): return FieldSlice(start: start, end: end, closingQuote: quote)
        case .undecided: return nil
        }
      }
    }
    guard isLast, let early else { return nil }
    return close(early)
  }

  /// The field as it is if the doubled quote at the position is a stray one and the closing one.
  private func earlyEnd(of start: Int, in window: Span<UInt8>) -> (scan: FieldScan, field: FieldSlice)? {
    let closing = position + 1
    guard closing + 1 < window.count, window[closing] == scanner.quote, ends(window[closing + 1]) else {
      return nil
    }
    var scan = self
    scan.position = closing + 1
    return (scan, FieldSlice(start: start, end: closing + 1, closingQuote: closing))
  }

  private mutating func close(_ early: (scan: FieldScan, field: FieldSlice)) -> FieldSlice {
    self = early.scan
    flaws.insert(.strayQuote)
    return early.field
  }
}

extension FieldScan {
  private enum QuoteMeaning {
    case text
    /// The position is then at the byte after the field; `end` excludes padding before it.
    case closing(quote: Int, end: Int)
    /// It opens another field: the quote that opened this one is text.
    case opening
    case undecided
  }

  /// Skips the quote at the position, inside a quoted field, and returns what it means.
  private mutating func quote(in window: Span<UInt8>, openedOnLine line: Int) -> QuoteMeaning {
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
    if window[quote - 1] == scanner.delimiter || (window[quote - 1].isLineEnd && lineCount > line) {
      if lineCount > line { return .opening }
      guard let isClean = isCleanLine(from: quote, in: window) else { return .undecided }
      if isClean { return .opening }
    }
    return strayQuote(quote, in: window)
  }

  private func isPadding(_ byte: UInt8) -> Bool {
    (byte == .space || byte == .tab) && byte != scanner.delimiter
  }

  /// Whether all quotes from one that may open a field to the end of the line stand where RFC 4180 §2.5–2.7 has them.
  private func isCleanLine(from start: Int, in window: Span<UInt8>) -> Bool? {
    var index = start
    var isInside = false
    while index < window.count, isInside || !window[index].isLineEnd {
      if window[index].isLineEnd { return false }
      guard window[index] == scanner.quote else {
        index += 1
        continue
      }
      guard isInside else {
        guard window[index - 1] == scanner.delimiter else { return false }
        isInside = true
        index += 1
        continue
      }
      guard index + 1 < window.count else { return isLast ? true : nil }
      if window[index + 1] == scanner.quote {
        index += 2
      } else {
        guard ends(window[index + 1]) else { return false }
        isInside = false
        index += 1
      }
    }
    return index < window.count || isLast ? !isInside : nil
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
