/// Finds one record at a time, byte by byte, also where quotes violate RFC 4180 §2.5–2.7.
///
/// - Inside a quoted field, a doubled quote is a quote. A single one closes the field if it is followed by a delimiter,
///   a line ending or the end of the text; spaces and tabs may come between.
/// - Any other quote inside a quoted field is stray. It is text if another quote on the same line closes the field
///   after it; otherwise it closes the field, and what follows is text.
/// - A stray quote that stands where a field opens, on a later line or with the rest of its line in order, does open one:
///   the quote before it is text. The same goes for one that is never closed. If a doubled quote before a delimiter or a
///   line ending came in between, its second half closes the field instead.
/// - A quote inside an unquoted field is text.
/// - A quote that is never closed is text.
struct RecordScanner: Sendable {
  /// What is known of a record besides its fields.
  struct Scanned: Sendable, Hashable {
    /// The offset in the window past the record's line ending.
    var end: Int
    /// The number of line endings in the record, its own included.
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

  /// Scans the record that starts at `start` and stores its fields in `fields`.
  ///
  /// - Returns: `nil` if the window ends before the record does and more bytes may follow.
  /// - Complexity: O(*n*) in the record's bytes, or in the window's if a quote is never closed.
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
