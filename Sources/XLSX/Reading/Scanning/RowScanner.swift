/// Reads rows that are written as nearly all are: unprefixed, in UTF-8, with nothing between cells but white space.
///
/// It gives a row only where libxml2 and ``WorksheetRowsHandler`` would give the same; everything else, be it
/// merely unusual or wrong, it declines. Nothing is allocated for a row or a cell.
struct RowScanner: ~Copyable {
  enum Outcome {
    /// A whole row, of which the cells are in ``cells``, and where it ends.
    case row(number: Int, isHidden: Bool, end: UnsafePointer<UInt8>)
    /// The end tag of `sheetData` stands here.
    case endOfRows
    /// Nothing that is known, found here; or the window's end.
    case declined(at: UnsafePointer<UInt8>)
  }

  var cells = GrowingBuffer<CellRecord>(capacity: 256)
  var scratch = GrowingBuffer<UInt8>(capacity: 4 << 10)
  let formats: Styles
  let strings: SharedStrings
  let limits: ReadingLimits
  let options: RowOptions
  var decoded = GrowingBuffer<UInt8>()
  private var attributes = AttributeScanner()

  init(strings: SharedStrings, formats: Styles, limits: ReadingLimits, options: RowOptions) {
    self.strings = strings
    self.formats = formats
    self.limits = limits
    self.options = options
  }

  /// Scans the row that begins at the cursor, `previous` being the number of the one before it.
  mutating func scan(_ cursor: inout ByteCursor, after previous: Int) -> Outcome {
    cells.removeAll()
    scratch.removeAll()
    cursor.skipSpace()
    guard cursor.skip("<row") else {
      return cursor.skip("</sheetData>") ? .endOfRows : .declined(at: cursor.place)
    }
    guard var row = startTag(&cursor, after: previous) else { return .declined(at: cursor.place) }
    if cursor.skip("/>") { return .row(number: row.number, isHidden: row.isHidden, end: cursor.place) }
    guard cursor.skip(">") else { return .declined(at: cursor.place) }
    while true {
      if cursor.skip("<c") {
        guard scanCell(&cursor, in: &row) else { return .declined(at: cursor.place) }
      } else if cursor.skip("</row>") {
        return .row(number: row.number, isHidden: row.isHidden, end: cursor.place)
      } else {
        let place = cursor.place
        cursor.skipSpace()
        guard cursor.place > place else { return .declined(at: place) }
      }
    }
  }

  /// What is known of a row while its cells are scanned.
  struct OpenRow {
    var number: Int
    /// The number as the cells' references spell it.
    var digits = ShortText()
    var isHidden = false
    /// The column of the last cell; counts from 1.
    var column = 0
  }

  /// The row's attributes, up to the tag's end.
  private mutating func startTag(_ cursor: inout ByteCursor, after previous: Int) -> OpenRow? {
    var row = OpenRow(number: previous + 1)
    attributes.begin()
    let hasReference = cursor.skip(" r=\"")
    if hasReference {
      guard let number = cursor.wholeNumber(), cursor.skip("\"") else { return nil }
      row.number = number
    }
    while cursor.byte == 0x20 {
      cursor.advance()
      guard let (name, value) = attributes.next(&cursor) else { return nil }
      if ("r" as StaticString).equals(name) {
        guard !hasReference, let number = wholeNumber(value) else { return nil }
        row.number = number
      } else if ("hidden" as StaticString).equals(name) {
        row.isHidden = ["1", "true", "on"].contains { ($0 as StaticString).equals(value) }
      }
    }
    guard row.number > previous, row.number <= CellReference.lastRow else { return nil }
    row.digits = ShortText(row.number)
    return row
  }

  /// Moves past the attributes of an element that stand for nothing here, and past its `>` or `/>`.
  ///
  /// `nil` for what libxml2 must judge; true for an element that has no contents.
  mutating func skipAttributes(
    _ cursor: inout ByteCursor, seeing: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool? {
    attributes.begin()
    while cursor.byte == 0x20 {
      cursor.advance()
      guard let (name, value) = attributes.next(&cursor) else { return nil }
      seeing(name, value)
    }
    if cursor.skip("/>") { return true }
    return cursor.skip(">") ? false : nil
  }
}
