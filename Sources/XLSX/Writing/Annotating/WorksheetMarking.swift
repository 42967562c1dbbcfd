/// Gives cells of a worksheet a marked style, adding cells that do not exist, and changes nothing else.
struct WorksheetMarking {
  private let bytes: [UInt8]
  private var edits = MarkupEdits()
  /// The cells not yet reached, in reading order.
  private var ahead: ArraySlice<CellReference>
  private let prefix: String
  private var row = 0
  private var column = 0

  /// - Parameter cells: In reading order, without duplicates.
  init(_ bytes: [UInt8], prefix: String, cells: [CellReference]) {
    self.bytes = bytes
    self.prefix = prefix
    ahead = cells[...]
  }

  /// The changed part; `nil` if its rows or cells are out of order.
  ///
  /// - Parameter style: Returns the marked variant of a style; `nil` if cells are not to be marked.
  mutating func applied(style: (Int) -> Int?) -> [UInt8]? {
    guard let tags = MarkupTags(bytes) else { return nil }
    var isInside = false
    for tag in tags {
      let name = tag.localName(in: bytes)
      if tag.depth == 1, name.elementsEqual("sheetData".utf8) {
        isInside = tag.kind == .start
        if tag.kind == .end { insertRows(before: .max, at: tag.range.lowerBound, style) }
        if tag.kind == .empty { fill(tag, style) }
      } else if isInside, tag.depth == 2, name.elementsEqual("row".utf8) {
        guard visitRow(tag, style) else { return nil }
      } else if isInside, tag.depth == 3, tag.kind != .end, name.elementsEqual("c".utf8) {
        guard visitCell(tag, style) else { return nil }
      }
    }
    return edits.applied(to: bytes)
  }

  private mutating func visitRow(_ tag: MarkupTag, _ style: (Int) -> Int?) -> Bool {
    if tag.kind == .end {
      insertCells(before: .max, at: tag.range.lowerBound, style)
      return true
    }
    let number = tag.integer("r", in: bytes) ?? row + 1
    guard number > row else { return false }
    insertRows(before: number, at: tag.range.lowerBound, style)
    row = number
    column = 0
    if tag.kind == .empty, ahead.first?.row == number {
      let cells = takeCells(ofRow: number, before: .max)
      edits.append(cells.map { cell($0, style) }.joined(), within: tag, endingAt: nil, of: bytes)
    }
    return true
  }

  private mutating func visitCell(_ tag: MarkupTag, _ style: (Int) -> Int?) -> Bool {
    let stated = tag.attribute("r", in: bytes).map { CellReference(bytes[$0].span) }
    let number = stated.map { $0?.column ?? 0 } ?? column + 1
    guard number > column else { return false }
    insertCells(before: number, at: tag.range.lowerBound, style)
    column = number
    guard let next = ahead.first, next.row == row, next.column == number else { return true }
    ahead.removeFirst()
    if let marked = style(tag.integer("s", in: bytes) ?? 0) {
      edits.set("s", to: "\(marked)", on: tag, of: bytes)
    }
    return true
  }

  /// Adds this row's missing cells before a column.
  private mutating func insertCells(before column: Int, at place: Int, _ style: (Int) -> Int?) {
    for missing in takeCells(ofRow: row, before: column) { edits.insert(cell(missing, style), at: place) }
  }

  /// Adds missing rows above a row.
  private mutating func insertRows(before number: Int, at place: Int, _ style: (Int) -> Int?) {
    while let next = ahead.first, next.row < number { edits.insert(rowMarkup(next.row, style), at: place) }
  }

  private mutating func fill(_ sheetData: MarkupTag, _ style: (Int) -> Int?) {
    var rows = ""
    while let next = ahead.first { rows += rowMarkup(next.row, style) }
    if !rows.isEmpty { edits.append(rows, within: sheetData, endingAt: nil, of: bytes) }
  }

  private mutating func rowMarkup(_ number: Int, _ style: (Int) -> Int?) -> String {
    let cells = takeCells(ofRow: number, before: .max).map { cell($0, style) }.joined()
    return "<\(prefix)row r=\"\(number)\">\(cells)</\(prefix)row>"
  }

  private mutating func takeCells(ofRow row: Int, before column: Int) -> ArraySlice<CellReference> {
    let cells = ahead.prefix { $0.row == row && $0.column < column }
    ahead.removeFirst(cells.count)
    return cells
  }

  private func cell(_ reference: CellReference, _ style: (Int) -> Int?) -> String {
    let marked = style(0).map { " s=\"\($0)\"" } ?? ""
    return "<\(prefix)c r=\"\(reference)\"\(marked)/>"
  }
}
