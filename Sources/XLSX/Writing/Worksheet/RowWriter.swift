/// Writes a row, cell by cell from left to right.
///
/// A cell without a style gets the row's, or else its column's. A refused cell is not written in part, so the caller
/// may catch the error and append something else in its place.
public struct RowWriter: ~Copyable {
  var markup = MarkupBuffer()
  var annotations = CellAnnotations()
  let styles: StyleTable
  let texts: SharedTextTable
  let sheet: String
  /// By column, counting from 0; further columns have style 0.
  private let columnStyles: [Int]
  private var rowStyle: Int?
  /// Counts from 1.
  private(set) var row = 0
  /// The column of the next cell, counting from 1.
  public private(set) var column = 1
  /// The row's number as ASCII, lowest byte first.
  private var rowDigits: (word: UInt64, length: Int) = (0, 0)

  init(sheet: String, in contents: WorkbookContents, columnStyles: [Int]) {
    self.sheet = sheet
    styles = contents.styles
    texts = contents.texts
    self.columnStyles = columnStyles
  }

  /// Leaves cells out.
  ///
  /// - Throws: ``WorkbookWritingError/columnLimit(sheet:row:)``.
  public mutating func skip(_ count: Int = 1) throws(WorkbookWritingError) {
    guard count >= 0, count <= WorkbookLimits.columns + 1 - column else {
      throw .columnLimit(sheet: sheet, row: row)
    }
    column += count
  }

  /// Appends a cell.
  ///
  /// - Throws: ``WorkbookWritingError`` if Excel would not accept it.
  public mutating func append(
    _ content: CellContent, style: CellStyle? = nil
  ) throws(WorkbookWritingError) {
    switch content {
    case .blank: try appendBlank(style: style)
    case .text(let text): try append(text: text, style: style)
    case .integer(let number): try append(integer: number, style: style)
    case .decimal(let number): try append(decimal: number, style: style)
    case .number(let number): try append(number: number, style: style)
    case .boolean(let truth): try append(boolean: truth, style: style)
    case .date(let date): try append(date: date, style: style)
    case .formula(let formula, let value): try append(formula: formula, value: value, style: style)
    }
  }

  /// Appends a cell with a hyperlink; without a style it gets ``Font/link``.
  ///
  /// - Throws: ``WorkbookWritingError``.
  public mutating func append(
    _ content: CellContent, style: CellStyle? = nil, link: Hyperlink, tooltip: String? = nil
  ) throws(WorkbookWritingError) {
    try annotations.check(link, in: sheet)
    let reference = try nextReference()
    try append(content, style: style ?? CellStyle(font: .link))
    annotations.hyperlinks.append(
      CellAnnotations.PlacedHyperlink(cell: reference, target: link, tooltip: tooltip))
  }

  /// Attaches a note to the next cell.
  ///
  /// - Throws: ``WorkbookWritingError``.
  public mutating func comment(_ comment: Comment) throws(WorkbookWritingError) {
    try annotations.add(comment, at: nextReference(), in: sheet)
  }

  /// The reference of the next cell.
  ///
  /// - Throws: ``WorkbookWritingError/columnLimit(sheet:row:)`` past the last column.
  public func nextReference() throws(WorkbookWritingError) -> CellReference {
    guard let reference = CellReference(column: column, row: row) else {
      throw .columnLimit(sheet: sheet, row: row)
    }
    return reference
  }
}

extension RowWriter {
  mutating func begin(_ number: Int, style: Int?, height: Double?, isHidden: Bool) {
    row = number
    column = 1
    rowStyle = style
    rowDigits = Self.ascii(number)
    markup.reserve(128)
    markup.put("<row r=\"")
    markup.put(word: rowDigits.word, length: rowDigits.length)
    markup.put(UInt8(ascii: "\""))
    if let style { markup.append(markup: " s=\"\(style)\" customFormat=\"1\"") }
    if let height { markup.append(markup: " ht=\"\(height)\" customHeight=\"1\"") }
    if isHidden { markup.append(" hidden=\"1\"") }
    markup.append(UInt8(ascii: ">"))
  }

  mutating func end() { markup.append("</row>") }

  /// A number of at most seven digits as ASCII.
  private static func ascii(_ number: Int) -> (UInt64, Int) {
    var word: UInt64 = 0
    var length = 0
    var rest = number
    repeat {
      word = word << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      length += 1
    } while rest > 0
    return (word, length)
  }
}

extension RowWriter {
  /// The most bytes that a cell's markup takes besides its content.
  static let cellRoom = 128

  /// Unchecked: puts `<c r="B7" s="3"` and moves to the next column; ``cellRoom`` must have been reserved.
  @inline(__always)
  mutating func putCellStart(style: Int) {
    // `<c r="`, lowest byte first.
    markup.put(word: 0x22_3D72_2063_3C, length: 6)
    putColumnLetters()
    markup.put(word: rowDigits.word, length: rowDigits.length)
    markup.put(UInt8(ascii: "\""))
    if style != 0 {
      markup.put(" s=\"")
      markup.put(digits: UInt64(style))
      markup.put(UInt8(ascii: "\""))
    }
    column &+= 1
  }

  @inline(__always)
  private mutating func putColumnLetters() {
    var rest = column &- 1
    var word: UInt64 = UInt64(0x41 &+ rest % 26)
    var length = 1
    while rest >= 26 {
      rest = rest / 26 &- 1
      word = word << 8 | UInt64(0x41 &+ rest % 26)
      length &+= 1
    }
    markup.put(word: word, length: length)
  }

  @inline(__always)
  func checkColumn() throws(WorkbookWritingError) {
    if column > WorkbookLimits.columns { throw .columnLimit(sheet: sheet, row: row) }
  }

  /// The index of the next cell's style.
  @inline(__always)
  func styleIndex(_ style: CellStyle?) throws(WorkbookWritingError) -> Int {
    if let style { return try styles.index(of: style) }
    return inheritedStyle
  }

  /// The index of the row's style, or else the column's.
  @inline(__always)
  var inheritedStyle: Int {
    if let rowStyle { return rowStyle }
    let index = column &- 1
    return index < columnStyles.count ? columnStyles[index] : 0
  }

  /// The next cell's reference, for errors.
  var place: String { "\(CellReference.letters(of: column))\(row)" }
}
