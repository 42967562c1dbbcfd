/// Scans rows in the usual form: unprefixed, in UTF-8, with only white space between cells.
///
/// Returns a row only if libxml2 and ``WorksheetRowsHandler`` would return the same; declines everything else, whether
/// unusual or wrong. Allocates nothing per row or cell.
struct RowScanner: ~Copyable {
  enum Outcome {
    /// A whole row, whose cells are in ``cells``, and its end.
    case row(number: Int, traits: RowTraits, end: UnsafePointer<UInt8>)
    /// The end tag of `sheetData`.
    case endOfRows
    /// Something unknown, or the window's end, at this place.
    case declined(at: UnsafePointer<UInt8>)
  }

  var cells = GrowingBuffer<CellRecord>(capacity: 256)
  var scratch = GrowingBuffer<UInt8>(capacity: 4 << 10)
  /// Loaded ``styles``; the first row to need them is declined, so that libxml2's handler loads them.
  var formats: Styles?
  private let styles: StylesOnDemand
  let strings: SharedStrings
  let limits: ReadingLimits
  let options: RowOptions
  var decoded = GrowingBuffer<UInt8>()
  private var attributes = AttributeScanner()

  init(strings: SharedStrings, styles: StylesOnDemand, limits: ReadingLimits, options: RowOptions) {
    self.strings = strings
    self.styles = styles
    self.limits = limits
    self.options = options
  }

  /// Scans the row at the cursor; `previous` is the number of the row before it.
  mutating func scan(_ cursor: inout ByteCursor, after previous: Int) -> Outcome {
    cells.removeAll()
    scratch.removeAll()
    if formats == nil { formats = styles.loaded }
    cursor.skipSpace()
    guard cursor.skip("<row") else {
      return cursor.skip("</sheetData>") ? .endOfRows : .declined(at: cursor.place)
    }
    guard var row = startTag(&cursor, after: previous) else { return .declined(at: cursor.place) }
    if cursor.skip("/>") { return .row(number: row.number, traits: row.traits, end: cursor.place) }
    guard cursor.skip(">") else { return .declined(at: cursor.place) }
    while true {
      if cursor.skip("<c") {
        guard scanCell(&cursor, in: &row) else { return .declined(at: cursor.place) }
      } else if cursor.skip("</row>") {
        return .row(number: row.number, traits: row.traits, end: cursor.place)
      } else {
        let place = cursor.place
        cursor.skipSpace()
        guard cursor.place > place else { return .declined(at: place) }
      }
    }
  }

  /// A row that is being scanned.
  struct OpenRow {
    var number: Int
    /// The number as cells' references spell it.
    var digits = ShortText()
    var traits = RowTraits()
    /// The column of the last cell, counting from 1.
    var column = 0
  }

  /// Scans the row's attributes.
  @inline(__always)
  private mutating func startTag(_ cursor: inout ByteCursor, after previous: Int) -> OpenRow? {
    var row = OpenRow(number: previous + 1)
    let hasReference = cursor.skip(" r=\"")
    if hasReference {
      let start = cursor.place
      guard let number = cursor.wholeNumber(), cursor.byte == UInt8(ascii: "\"") else { return nil }
      row.number = number
      row.digits = ShortText(start, count: cursor.place - start)
      cursor.advance()
    }
    let isSpelledOut = hasReference && row.digits.first != UInt8(ascii: "0")
    if cursor.byte == 0x20, !skipSpans(&cursor) {
      guard otherAttributes(&cursor, of: &row, hasReference: hasReference) else { return nil }
    }
    guard row.number > previous, row.number <= CellReference.lastRow else { return nil }
    if !isSpelledOut { row.digits = ShortText(row.number) }
    return row
  }

  /// Skips `spans="1:10"` if it is the last attribute, as it often is.
  @inline(__always)
  private func skipSpans(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    guard ahead.skip(" spans=\""), ahead.wholeNumber() != nil, ahead.skip(":"), ahead.wholeNumber() != nil,
      ahead.skip("\""), ahead.byte == UInt8(ascii: ">")
    else { return false }
    cursor = ahead
    return true
  }

  private mutating func otherAttributes(
    _ cursor: inout ByteCursor, of row: inout OpenRow, hasReference: Bool
  ) -> Bool {
    attributes.begin()
    while cursor.byte == 0x20 {
      cursor.advance()
      guard let (name, value) = attributes.next(&cursor) else { return false }
      if ("r" as StaticString).equals(name) {
        guard !hasReference, let number = wholeNumber(value) else { return false }
        row.number = number
      } else if ("hidden" as StaticString).equals(name) {
        row.traits.isHidden = ["1", "true", "on"].contains { ($0 as StaticString).equals(value) }
      } else if ("outlineLevel" as StaticString).equals(name) {
        row.traits.outlineLevel = RowTraits.level(wholeNumber(value))
      }
    }
    return true
  }

  /// Skips an element's attributes and its `>` or `/>`; `seeing` is called with each name and value.
  ///
  /// Returns whether the element is empty; `nil` if libxml2 must decide.
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
