/// Turns bytes of UTF-8 into records, one at a time, and opens nothing.
///
/// The bytes come as windows. A window starts with the record that is next, or holds it further on; where it ends
/// before the record does, the outcome is ``Outcome/incomplete`` and the caller comes back with a window that
/// holds more.
public struct Tokeniser: ~Copyable {
  /// What a step came to.
  public enum Outcome: Sendable, Hashable {
    /// The fields are those of the next record.
    case record
    /// The window ends within a record, and is not the last.
    case incomplete
    case end
  }

  public let dialect: Dialect
  public let limits: Limits
  /// Whether a line with nothing on it is a record of one empty field; otherwise it is passed over.
  public let keepsBlankLines: Bool

  /// The record last found.
  private(set) var shape: RecordShape
  public private(set) var flaws: Flaws = []
  /// The line that the record starts on; counts from 1.
  public private(set) var line = 1
  /// The number of the record; counts from 0.
  public private(set) var index = -1
  /// Where the record starts in the window.
  public private(set) var start = 0
  /// Past the record's line end: where the next is looked for.
  public private(set) var end = 0
  /// The bytes before the window.
  public private(set) var windowOffset = 0

  private let scanner: RecordScanner
  private var structure: StructureIndex
  /// Whether the structure index knows all that the dialect asks for.
  private let isIndexed: Bool
  private let scanned = ScannedFields()
  private var nextLine = 1
  private var isPastSeparatorLine: Bool

  public init(_ dialect: Dialect, limits: Limits = Limits(), keepsBlankLines: Bool = false) {
    self.dialect = dialect
    self.limits = limits
    self.keepsBlankLines = keepsBlankLines
    scanner = RecordScanner(dialect)
    structure = StructureIndex(dialect)
    isIndexed = dialect.isPlain
    isPastSeparatorLine = !dialect.hasSeparatorLine
    shape = RecordShape(quote: dialect.quote)
  }

  /// How many fields the record has.
  public var count: Int { shape.count }

  /// A field of the record.
  ///
  /// - Parameters:
  ///   - index: Counts from 0.
  ///   - window: The window that the record was found in.
  public func field(_ index: Int, in window: Span<UInt8>) -> FieldSlice? {
    window.withUnsafeBufferPointer { shape.slice(index, in: $0) }
  }

  /// Says that the next window starts `count` bytes further on; all of them stand before ``end``.
  public mutating func discard(_ count: Int) {
    windowOffset += count
    start -= count
    end -= count
  }

  /// Finds the next record.
  ///
  /// - Parameter isLast: No bytes follow the window.
  /// - Throws: `CSVError` where the record breaks a limit.
  /// - Complexity: O(*n*) in the record's bytes; O(*n*) in the window's, once, where a quote never closes.
  public mutating func next(in window: Span<UInt8>, isLast: Bool) throws(CSVError) -> Outcome {
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
  /// Whether quotes alone decide what a delimiter means.
  fileprivate var isPlain: Bool { escape == nil && !(skipsInitialSpace && delimiter != .space) }
}
