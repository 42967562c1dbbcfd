/// Writes records as delimited text in UTF-8, with quotes only around the fields that need them.
///
/// The text gathers in memory until ``take()`` or ``drain(_:)`` hands it over: the caller decides where it goes.
///
/// Fields are quoted if they contain a delimiter, quote, escape or line ending (RFC 4180 §2.6), or begin or end with
/// a space, which some readers would trim. Quotes inside are doubled (§2.7). A record of one empty field is written
/// as `""`, which cannot be mistaken for an empty line.
///
/// A writer that quotes for detection also quotes what could mislead a reader that has to find the dialect out: fields
/// with a semicolon between commas, fields that end with an apostrophe, a record's only field where it holds anything that
/// divides fields in some files, such as a space, and the first of two numbers below titles, which could be one.
public struct CSVWriter: Sendable {
  /// The dialect in which records are written.
  ///
  /// If it has no quote, double quotes are used where quotes are needed. Its escape is not used, but fields that
  /// contain it are quoted.
  public let dialect: Dialect
  private var bytes: [UInt8] = []
  private var fieldCount = 0
  /// Whether the record so far is one empty field.
  private var isLoneEmptyField = false
  /// Where the record begins.
  private var recordStart = 0
  private let quotesForDetection: Bool
  /// Whether there was a record of one field, and whether one of several.
  private var hasLone = false
  private var hasDivided = false
  private let rival: UInt8
  private let terminator: [UInt8]
  private let quote: UInt8

  /// Creates a writer; a line such as `sep=;` is written at once if the dialect has one.
  ///
  /// - Parameters:
  ///   - dialect: RFC 4180 unless given.
  ///   - writesByteOrderMark: Whether to begin with U+FEFF, without which Excel does not recognise UTF-8.
  ///   - quotesForDetection: Whether to quote more, so that the dialect can be found out from any text.
  public init(
    _ dialect: Dialect = .rfc4180, writesByteOrderMark: Bool = false, quotesForDetection: Bool = false
  ) {
    self.dialect = dialect
    self.quotesForDetection = quotesForDetection
    quote = dialect.quote ?? .doubleQuote
    rival = quotesForDetection && dialect.delimiter == UInt8(ascii: ",") ? UInt8(ascii: ";") : quote
    switch dialect.terminator {
    case .lineFeed: terminator = [.lineFeed]
    case .carriageReturn: terminator = [.carriageReturn]
    case .carriageReturnLineFeed: terminator = [.carriageReturn, .lineFeed]
    }
    if writesByteOrderMark { bytes = TextEncoding.utf8.byteOrderMark }
    if dialect.hasSeparatorLine {
      bytes += Array("sep=".utf8) + [dialect.delimiter] + terminator
    }
    recordStart = bytes.count
  }

  /// A writer of files that open as a table in Excel with Danish settings: byte order mark, `;`, CR LF.
  public static var excelDanish: CSVWriter { CSVWriter(.excelDanish, writesByteOrderMark: true) }

  /// The number of bytes written and not handed over yet.
  public var count: Int { bytes.count }

  /// Returns the text written since the last call to ``take()`` or ``drain(_:)``.
  public mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      recordStart = 0
    }
    return bytes
  }

  /// Lends the text written since the last call to ``take()`` or ``drain(_:)`` to a function, and keeps the storage for
  /// what follows.
  ///
  /// - Throws: What the function throws; the text is then kept.
  public mutating func drain<Failure: Error>(
    _ consume: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try consume(bytes.span)
    bytes.removeAll(keepingCapacity: true)
    recordStart = 0
  }

  /// Writes a record: its fields and the line ending.
  public mutating func write(_ fields: some Sequence<String>) {
    for field in fields { write(field: field) }
    endRecord()
  }

  /// Writes a field of the current record.
  public mutating func write(field: some StringProtocol) {
    var text = String(field)
    text.withUTF8 { write(field: $0.span) }
  }

  /// Writes a field of the current record from its bytes in UTF-8, which are not checked.
  public mutating func write(field: Span<UInt8>) {
    beginField(isEmpty: field.isEmpty)
    if needsQuotes(field) {
      append(quoted: field)
    } else {
      field.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
  }

  /// Writes a field of the current record without a copy.
  ///
  /// - Parameter append: Appends the field in UTF-8 to the text before it, which it must leave unchanged.
  public mutating func writeField(_ append: (inout [UInt8]) -> Void) {
    beginField(isEmpty: true)
    let start = bytes.count
    append(&bytes)
    guard bytes.count > start else { return }
    isLoneEmptyField = false
    guard needsQuotes(bytes.span.extracting(start..<bytes.count)) else { return }
    let field = Array(bytes[start...])
    bytes.removeSubrange(start...)
    self.append(quoted: field.span)
  }

  private mutating func beginField(isEmpty: Bool) {
    if fieldCount > 0 { bytes.append(dialect.delimiter) }
    isLoneEmptyField = fieldCount == 0 && isEmpty
    fieldCount += 1
  }

  private mutating func append(quoted field: Span<UInt8>) {
    bytes.append(quote)
    if field.contains(quote) {
      for index in field.indices {
        if field[index] == quote { bytes.append(quote) }
        bytes.append(field[index])
      }
    } else {
      field.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
    bytes.append(quote)
  }

  /// Ends the current record with the dialect's line ending.
  ///
  /// A record without fields is written as an empty line.
  public mutating func endRecord() {
    if isLoneEmptyField { bytes += [quote, quote] }
    if quotesForDetection, fieldCount == 1 || !hasDivided { quoteForDetection() }
    bytes += terminator
    fieldCount = 0
    isLoneEmptyField = false
    recordStart = bytes.count
  }

  /// Quotes a record's only field, and in the first record of several fields what could be taken for one.
  private mutating func quoteForDetection() {
    if fieldCount == 1 { return quoteLoneField() }
    hasDivided = true
    guard fieldCount == 2, hasLone, let end = bytes[recordStart...].firstIndex(of: dialect.delimiter),
      end > recordStart, bytes[recordStart..<end].allSatisfy({ $0 &- UInt8(ascii: "0") < 10 })
    else { return }
    bytes.insert(quote, at: end)
    bytes.insert(quote, at: recordStart)
  }

  /// Quotes the only field of a record if its text could be taken for several.
  private mutating func quoteLoneField() {
    hasLone = true
    guard recordStart < bytes.count, bytes[recordStart] != quote else { return }
    let isSeparatorLine = bytes[recordStart...].starts(with: "sep=".utf8)
    guard isSeparatorLine || bytes[recordStart...].contains(where: Self.mayDivide) else { return }
    bytes.insert(quote, at: recordStart)
    bytes.append(quote)
  }

  private static func mayDivide(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"),
      UInt8(ascii: "^"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private func needsQuotes(_ field: Span<UInt8>) -> Bool {
    guard !field.isEmpty else { return false }
    if field[0] == .space || field[field.count - 1] == .space { return true }
    if quotesForDetection, field[field.count - 1] == UInt8(ascii: "'") { return true }
    return field.containsLineEnd(or: dialect.delimiter, quote, dialect.escape ?? rival)
  }
}
