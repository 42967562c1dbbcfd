internal import CByteScan

/// Builds delimited text, quoting only where a reader would go wrong without.
///
/// It keeps what it wrote until ``take()`` hands it over, so that the caller decides where the bytes go.
public struct CSVWriter: Sendable {
  public let dialect: Dialect
  private var bytes: [UInt8] = []
  private var fieldCount = 0
  /// The field last written is the record's only one so far, and empty.
  private var isLoneEmptyField = false
  private let terminator: [UInt8]
  private let quote: UInt8

  /// - Parameter writesByteOrderMark: What Excel needs to take the text for UTF-8.
  public init(_ dialect: Dialect = .rfc4180, writesByteOrderMark: Bool = false) {
    self.dialect = dialect
    quote = dialect.quote ?? .doubleQuote
    switch dialect.terminator {
    case .lineFeed: terminator = [.lineFeed]
    case .carriageReturn: terminator = [.carriageReturn]
    case .carriageReturnLineFeed: terminator = [.carriageReturn, .lineFeed]
    }
    if writesByteOrderMark { bytes = TextEncoding.utf8.byteOrderMark }
    if dialect.hasSeparatorLine {
      bytes += Array("sep=".utf8) + [dialect.delimiter] + terminator
    }
  }

  /// What a Danish Excel opens rightly with a double click: byte order mark, `;`, CRLF.
  public static var excelDanish: CSVWriter { CSVWriter(.excelDanish, writesByteOrderMark: true) }

  /// The bytes written and not taken yet.
  public var count: Int { bytes.count }

  /// Hands over what was written since the last time.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Hands what was written to a consumer, and keeps the storage for what comes.
  public mutating func drain<Failure: Error>(
    _ consume: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var result: Result<Void, Failure> = .success(())
    bytes.withUnsafeBytes { buffer in
      do throws(Failure) { try consume(buffer) } catch { result = .failure(error) }
    }
    try result.get()
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes a record of its own.
  public mutating func write(_ fields: some Sequence<String>) {
    for field in fields { write(field: field) }
    endRecord()
  }

  public mutating func write(field: some StringProtocol) {
    var text = String(field)
    text.withUTF8 { write(field: $0) }
  }

  /// Writes a field whose bytes are UTF-8.
  public mutating func write(field: UnsafeBufferPointer<UInt8>) {
    beginField(isEmpty: field.isEmpty)
    if needsQuotes(field) { append(quoted: field) } else { bytes.append(contentsOf: field) }
  }

  /// Writes a field where it stands: `append` adds its UTF-8 to what was written before, and changes nothing else.
  public mutating func writeField(_ append: (inout [UInt8]) -> Void) {
    beginField(isEmpty: true)
    let start = bytes.count
    append(&bytes)
    guard bytes.count > start else { return }
    isLoneEmptyField = false
    let isPlain = bytes.withUnsafeBufferPointer { !needsQuotes(UnsafeBufferPointer(rebasing: $0[start...])) }
    guard !isPlain else { return }
    let field = Array(bytes[start...])
    bytes.removeSubrange(start...)
    field.withUnsafeBufferPointer { self.append(quoted: $0) }
  }

  private mutating func beginField(isEmpty: Bool) {
    if fieldCount > 0 { bytes.append(dialect.delimiter) }
    isLoneEmptyField = fieldCount == 0 && isEmpty
    fieldCount += 1
  }

  private mutating func append(quoted field: UnsafeBufferPointer<UInt8>) {
    bytes.append(quote)
    for byte in field {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  public mutating func endRecord() {
    // A record of one empty field would read as a blank line.
    if isLoneEmptyField { bytes += [quote, quote] }
    bytes += terminator
    fieldCount = 0
    isLoneEmptyField = false
  }

  private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = field.first, let last = field.last else { return false }
    if first == .space || last == .space { return true }
    return afstem_holds_any(field.baseAddress, field.count, dialect.delimiter, quote, dialect.escape ?? quote)
      != 0
  }
}
