/// Splits text in UTF-8 into records, one at a time; it does no input or output.
///
/// The text is given as windows that contain the next record. If a window ends before the record does, the outcome is
/// ``Outcome/incomplete``, and the caller tries again with a window that extends further.
struct Tokeniser: ~Copyable {
  enum Outcome: Sendable, Hashable {
    /// The next record was found.
    case record
    /// The window ends in the middle of a record, and is not the last.
    case incomplete
    /// There are no more records.
    case end
  }

  let dialect: Dialect
  let limits: Limits
  /// Whether an empty line is a record of one empty field; otherwise it is skipped.
  let keepsBlankLines: Bool

  /// The fields of the record last found.
  private(set) var shape: RecordShape
  private(set) var flaws: Flaws = []
  /// The line on which the record starts; counts from 1.
  private(set) var line = 1
  /// The number of the record; counts from 0.
  private(set) var index = -1
  /// The offset in the window of the record's first byte.
  private(set) var start = 0
  /// The offset in the window past the record's line ending, where the next record is looked for.
  private(set) var end = 0
  /// The number of bytes of text before the window.
  private(set) var windowOffset = 0

  private let scanner: RecordScanner
  private var structure: StructureIndex
  /// Whether the structure index supports the dialect.
  private let isIndexed: Bool
  private let scanned = ScannedFields()
  private var nextLine = 1
  private var isPastSeparatorLine: Bool

  init(_ dialect: Dialect, limits: Limits = Limits(), keepsBlankLines: Bool = false) {
    self.dialect = dialect
    self.limits = limits
    self.keepsBlankLines = keepsBlankLines
    scanner = RecordScanner(dialect)
    structure = StructureIndex(dialect)
    isIndexed = dialect.isPlain
    isPastSeparatorLine = !dialect.hasSeparatorLine
    shape = RecordShape(quote: dialect.quote)
  }

  /// The number of fields in the record.
  var count: Int { shape.count }

  /// A field of the record; `nil` past the last.
  ///
  /// - Parameters:
  ///   - index: Counts from 0.
  ///   - window: The window in which the record was found.
  func field(_ index: Int, in window: Span<UInt8>) -> FieldSlice? { shape.slice(index, in: window) }

  /// Moves the start of the window forward by at most ``end`` bytes.
  mutating func discard(_ count: Int) {
    windowOffset += count
    start -= count
    end -= count
  }

  /// Finds the next record.
  ///
  /// - Parameter isLast: Whether no bytes follow the window.
  /// - Throws: `CSVError` if the record exceeds a limit.
  /// - Complexity: O(*n*) in the record's bytes, or once in the window's if a quote is never closed.
  mutating func next(in window: Span<UInt8>, isLast: Bool) throws(CSVError) -> Outcome {
    while true {
      let outcome = try step(in: window, isLast: isLast)
      guard outcome == .record else { return outcome }
      if isPastSeparatorLine, keepsBlankLines || !shape.isBlank {
        if shape.count > limits.columns || end - start > limits.fieldLength { try checkLimits(in: window) }
        index += 1
        return .record
      }
      isPastSeparatorLine = true
    }
  }
}

extension Tokeniser {
  private mutating func step(in window: Span<UInt8>, isLast: Bool) throws(CSVError) -> Outcome {
    guard end < window.count else { return isLast ? .end : .incomplete }
    if isIndexed {
      repeat {
        if let entry = structure.next() {
          take(entry, structure.origin, in: window)
          return .record
        }
      } while structure.extend(
        window, windowOffset: windowOffset, recordStart: windowOffset + end, isLast: isLast)
      if !isLast, !structure.isBlocked { return try incomplete(in: window) }
    }
    guard let result = scanner.scan(window, from: end, isLast: isLast, into: &scanned.fields) else {
      return try incomplete(in: window)
    }
    take(result)
    structure.restart(at: windowOffset + end)
    return .record
  }

  private mutating func take(_ entry: StructureIndex.Entry, _ origin: Int, in window: Span<UInt8>) {
    start = end
    let base = origin - windowOffset
    let lineEnd = base + Int(entry.ends[entry.count - 1])
    end = lineEnd + 1
    var lastEnd = lineEnd
    let isPair = lineEnd > start && window[lineEnd] == .lineFeed && window[lineEnd - 1] == .carriageReturn
    if isPair { lastEnd -= 1 }
    shape.set(start: start, base: base, ends: entry.ends, count: entry.count, lastEnd: lastEnd)
    line = nextLine
    nextLine += 1 + entry.quotedLineEnds
    flaws = []
  }

  private mutating func take(_ result: RecordScanner.Scanned) {
    start = end
    end = result.end
    shape.set(scanned)
    line = nextLine
    nextLine += result.lineCount
    flaws = result.flaws
  }

  private mutating func incomplete(in window: Span<UInt8>) throws(CSVError) -> Outcome {
    start = end
    line = nextLine
    if window.count - end > limits.recordLength { throw error(.recordTooLong(limit: limits.recordLength)) }
    return .incomplete
  }

  private func checkLimits(in window: Span<UInt8>) throws(CSVError) {
    if count > limits.columns { throw error(.tooManyColumns(limit: limits.columns)) }
    if end - start > limits.recordLength { throw error(.recordTooLong(limit: limits.recordLength)) }
    for index in 0..<count {
      guard let field = field(index, in: window), field.end - field.start <= limits.fieldLength else {
        throw error(.fieldTooLong(limit: limits.fieldLength))
      }
    }
  }

  private func error(_ reason: CSVError.Reason) -> CSVError {
    CSVError(reason, at: CSVError.Place(offset: windowOffset + start, line: line))
  }
}

extension Dialect {
  /// Whether quotes alone decide whether a delimiter ends a field.
  fileprivate var isPlain: Bool { escape == nil && !(skipsInitialSpace && delimiter != .space) }
}
