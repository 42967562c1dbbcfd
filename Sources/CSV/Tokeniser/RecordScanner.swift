/// Finds one record at a time, byte by byte, through every breakage of RFC 4180 that it knows.
///
/// - A doubled quote within a quoted field is a quote. An undoubled one closes the field where a delimiter, a line
///   end or the end follows, spaces and tabs between them aside.
/// - Any other quote within a quoted field is stray. It is text where another quote on the same line closes the
///   field after it; otherwise it closes the field, and what follows it is text.
/// - A quote within an unquoted field is text.
/// - A quote that opens and never closes is text.
struct RecordScanner: Sendable {
  /// What ends a record, beside where it ends.
  struct Scanned: Sendable, Hashable {
    /// Past the record's line end.
    var end: Int
    /// Line ends within the record, its own included.
    var lineCount: Int
    var flaws: Flaws
  }

  let delimiter: UInt8
  let quote: UInt8?
  let escape: UInt8?
  let skipsInitialSpace: Bool

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    escape = dialect.escape
    skipsInitialSpace = dialect.skipsInitialSpace && dialect.delimiter != .space
  }

  /// The record that starts at `start`, its fields put into `fields`.
  ///
  /// - Returns: `nil` where the window ends before the record does and more bytes may follow.
  /// - Complexity: O(*n*) in the record's bytes, or in the window's where a quote never closes.
  func scan(_ window: Span<UInt8>, from start: Int, isLast: Bool, into fields: inout [FieldSlice]) -> Scanned?
  {
    var scan = FieldScan(scanner: self, isLast: isLast, position: start)
    fields.removeAll(keepingCapacity: true)
    while true {
      guard let field = scan.field(in: window) else { return nil }
      fields.append(field)
      guard scan.position < window.count else { return isLast ? scan.result : nil }
      guard window[scan.position] == delimiter else { break }
      scan.position += 1
    }
    return scan.lineEnd(in: window) ? scan.result : nil
  }
}
