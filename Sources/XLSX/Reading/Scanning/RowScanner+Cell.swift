extension RowScanner {
  /// A cell that is being scanned.
  struct OpenCell {
    /// Filled in place, as copying so many small fields would cost more than setting them.
    let record: UnsafeMutablePointer<CellRecord>
    var type = CellType.number
    var value: ScannedText?
    var hasInlineText = false
  }

  /// Scans a cell after `<c`; false if libxml2 must decide.
  @inline(__always)
  mutating func scanCell(_ cursor: inout ByteCursor, in row: inout OpenRow) -> Bool {
    guard var cell = cellStartTag(&cursor, in: &row) else { return false }
    if cursor.skip("><v>") {
      // Nearly every cell is one of these two.
      let isDone =
        switch cell.type {
        case .number: scanNumber(&cursor, of: cell)
        case .sharedString: scanSharedString(&cursor, of: cell)
        default: false
        }
      guard isDone || scanRest(&cursor, of: &cell) else { return false }
    } else if cell.type == .inlineString, scanShortInlineString(&cursor, of: cell) {
    } else if cursor.skip(">") {
      guard scanContents(&cursor, of: &cell), finish(cell) else { return false }
    } else {
      guard cursor.skip("/>"), finish(cell) else { return false }
    }
    cells.keepNext()
    return true
  }

  /// Scans `12.5</v></c>`; does not move on anything else.
  @inline(__always)
  private func scanNumber(_ cursor: inout ByteCursor, of cell: OpenCell) -> Bool {
    var ahead = cursor
    let text = ahead.text()
    guard !text.isSpecial, text.end > text.start, !text.hasSpaceAround,
      text.end - text.start <= limits.cellLength, ahead.skip("</v></c>")
    else { return false }
    cell.record.pointee.kind = .number
    placeInWindow(text, in: &cell.record.pointee)
    cursor = ahead
    return true
  }

  /// Scans `12</v></c>`; does not move on anything else.
  @inline(__always)
  private func scanSharedString(_ cursor: inout ByteCursor, of cell: OpenCell) -> Bool {
    var ahead = cursor
    guard let index = ahead.wholeNumber(), ahead.place - cursor.place <= limits.cellLength,
      ahead.skip("</v></c>"), let range = strings.range(of: index)
    else { return false }
    placeShared(range, in: &cell.record.pointee)
    cursor = ahead
    return true
  }

  /// Scans `><is><t>I alt</t></is></c>`; does not move on anything else.
  @inline(__always)
  private func scanShortInlineString(_ cursor: inout ByteCursor, of cell: OpenCell) -> Bool {
    var ahead = cursor
    guard ahead.skip("><is><t>") else { return false }
    let text = ahead.text()
    guard !text.isSpecial, !text.hasSpaceAround, text.end - text.start <= limits.cellLength,
      ahead.skip("</t></is></c>")
    else { return false }
    cell.record.pointee.kind = .text
    placeInWindow(text, in: &cell.record.pointee)
    cursor = ahead
    return true
  }

  /// Scans a cell after `<v>`.
  @inline(never)
  private mutating func scanRest(_ cursor: inout ByteCursor, of cell: inout OpenCell) -> Bool {
    cell.value = cursor.text()
    return cursor.skip("</v>") && scanContents(&cursor, of: &cell) && finish(cell)
  }

  /// Scans a cell's reference, style and type; `nil` for other and repeated attributes.
  @inline(__always)
  private mutating func cellStartTag(_ cursor: inout ByteCursor, in row: inout OpenRow) -> OpenCell? {
    var cell = OpenCell(record: cells.reserveNext())
    cell.record.initialize(to: CellRecord(column: 0))
    var column = row.column + 1
    var seen = 0
    while cursor.byte == 0x20 {
      if cursor.skip(" r=\"") {
        guard seen & 1 == 0, let stated = columnOfReference(&cursor, digits: row.digits) else { return nil }
        seen |= 1
        column = stated
      } else if cursor.skip(" s=\"") {
        guard seen & 2 == 0, let style = cursor.wholeNumber(), cursor.skip("\""), let formats else {
          return nil
        }
        seen |= 2
        cell.record.pointee.take(formats[style])
      } else if cursor.skip(" t=\"") {
        guard seen & 4 == 0, let type = cellType(&cursor) else { return nil }
        seen |= 4
        cell.type = type
      } else {
        return nil
      }
    }
    guard column > row.column, column <= limits.columns, column <= CellReference.lastColumn else {
      return nil
    }
    row.column = column
    cell.record.pointee.column = UInt16(truncatingIfNeeded: column)
    return cell
  }

  /// Reads `C14`; the row must be the cell's own.
  @inline(__always)
  private func columnOfReference(_ cursor: inout ByteCursor, digits: ShortText) -> Int? {
    var column = 0
    while true {
      let letter = cursor.byte &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      guard column <= CellReference.lastColumn else { return nil }
      cursor.advance()
    }
    return column > 0 && cursor.skip(digits) && cursor.skip("\"") ? column : nil
  }

  /// Reads a type and the closing quote.
  @inline(__always)
  private func cellType(_ cursor: inout ByteCursor) -> CellType? {
    if cursor.skip("s\"") { return .sharedString }
    if cursor.skip("n\"") { return .number }
    if cursor.skip("inlineStr\"") { return .inlineString }
    return otherCellType(&cursor)
  }

  private func otherCellType(_ cursor: inout ByteCursor) -> CellType? {
    let start = cursor.place
    while cursor.byte &- UInt8(ascii: "A") < 58 { cursor.advance() }
    let name = UnsafeBufferPointer(start: start, count: cursor.place - start)
    return cursor.skip("\"") ? CellType(name) : nil
  }

  /// Scans a cell's contents and end tag.
  private mutating func scanContents(_ cursor: inout ByteCursor, of cell: inout OpenCell) -> Bool {
    while true {
      if cursor.skip("<v>") {
        guard cell.value == nil else { return false }
        cell.value = cursor.text()
        guard cursor.skip("</v>") else { return false }
      } else if cursor.skip("</c>") {
        return true
      } else if cursor.skip("<is>") {
        guard !cell.hasInlineText, cell.type == .inlineString, scanInlineText(&cursor, of: &cell) else {
          return false
        }
      } else if cursor.skip("<f") {
        guard !cell.record.pointee.flags.contains(.formula), scanFormula(&cursor, of: &cell) else {
          return false
        }
      } else if cursor.skip("<v/>") || cursor.skip("<v />") {
        guard cell.value == nil else { return false }
        cell.value = ScannedText(
          origin: cursor.origin, start: cursor.place, end: cursor.place, isSpecial: false)
      } else {
        let place = cursor.place
        cursor.skipSpace()
        guard cursor.place > place else { return false }
      }
    }
  }

  /// Scans a formula after `<f`.
  private mutating func scanFormula(_ cursor: inout ByteCursor, of cell: inout OpenCell) -> Bool {
    var isShared = false
    let isEmpty = skipAttributes(&cursor) { name, value in
      if ("t" as StaticString).equals(name) { isShared = ("shared" as StaticString).equals(value) }
    }
    guard let isEmpty else { return false }
    cell.record.pointee.flags.insert(.formula)
    if isShared { cell.record.pointee.flags.insert(.sharedFormula) }
    guard !isEmpty else { return true }
    let text = cursor.text()
    guard cursor.skip("</f>"), text.bytes.count <= limits.cellLength, let isLiteral = text.isLiteral else {
      return false
    }
    let start = scratch.count
    if isLiteral {
      scratch.append(contentsOf: text.bytes)
    } else if !CharacterReferences.append(text.bytes, to: &scratch) {
      return false
    }
    guard options.contains(.formulas) else {
      scratch.shorten(to: start)
      return true
    }
    guard scratch.count > start else { return true }
    cell.record.pointee.flags.insert(.formulaText)
    cell.record.pointee.formulaStart = UInt32(truncatingIfNeeded: start)
    cell.record.pointee.formulaEnd = UInt32(truncatingIfNeeded: scratch.count)
    return true
  }

  /// Scans plain inline text after `<is>`; rich text is left to libxml2.
  private mutating func scanInlineText(_ cursor: inout ByteCursor, of cell: inout OpenCell) -> Bool {
    let isPreserved: Bool
    if cursor.skip("<t>") {
      isPreserved = false
    } else if cursor.skip("<t xml:space=\"preserve\">") {
      isPreserved = true
    } else {
      return false
    }
    let text = cursor.text()
    guard cursor.skip("</t></is>"), text.bytes.count <= limits.cellLength else { return false }
    cell.hasInlineText = true
    cell.record.pointee.kind = .text
    return place(text, isTrimmed: !isPreserved, in: &cell.record.pointee)
  }
}
