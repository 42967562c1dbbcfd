/// Turns bytes of UTF-8 into records, one at a time, and opens nothing.
///
/// The bytes come as windows. A window starts with the record that is next, or holds it further on; where it ends
/// before the record does, the outcome is ``Outcome/incomplete`` and the caller comes back with a window that
/// holds more.
public struct Tokeniser: Sendable {
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

  /// The fields of the record, as offsets into the window it was found in.
  public private(set) var fields: [FieldSlice] = []
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
  private var nextLine = 1
  private var isPastSeparatorLine: Bool

  public init(_ dialect: Dialect, limits: Limits = Limits(), keepsBlankLines: Bool = false) {
    self.dialect = dialect
    self.limits = limits
    self.keepsBlankLines = keepsBlankLines
    scanner = RecordScanner(dialect)
    isPastSeparatorLine = !dialect.hasSeparatorLine
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
  public mutating func next(in window: Span<UInt8>, isLast: Bool) throws(CSVError) -> Outcome {
    while true {
      guard end < window.count else { return isLast ? .end : .incomplete }
      guard let scanned = scanner.scan(window, from: end, isLast: isLast, into: &fields) else {
        start = end
        line = nextLine
        if window.count - end > limits.recordLength {
          throw error(.recordTooLong(limit: limits.recordLength))
        }
        return .incomplete
      }
      take(scanned)
      if isPastSeparatorLine, !isBlank || keepsBlankLines {
        try checkLimits()
        index += 1
        return .record
      }
      isPastSeparatorLine = true
    }
  }

  private mutating func take(_ scanned: RecordScanner.Scanned) {
    start = end
    end = scanned.end
    line = nextLine
    nextLine += scanned.lineCount
    flaws = scanned.flaws
  }

  private var isBlank: Bool {
    fields.count == 1 && fields[0].start == fields[0].end
  }

  private func checkLimits() throws(CSVError) {
    if fields.count > limits.columns { throw error(.tooManyColumns(limit: limits.columns)) }
    guard end - start > limits.fieldLength else { return }
    if end - start > limits.recordLength { throw error(.recordTooLong(limit: limits.recordLength)) }
    if fields.contains(where: { $0.end - $0.start > limits.fieldLength }) {
      throw error(.fieldTooLong(limit: limits.fieldLength))
    }
  }

  private func error(_ reason: CSVError.Reason) -> CSVError {
    CSVError(reason, at: CSVError.Place(offset: windowOffset + start, line: line))
  }
}
