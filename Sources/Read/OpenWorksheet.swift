package import Model
internal import XLSX

/// A worksheet of which only the first rows have been read.
package struct OpenWorksheet: ~Copyable {
  package let head: GridHead
  private var rows: WorksheetRows
  private let source: SourceFile

  /// Reads the first rows.
  ///
  /// - Parameter mergedRanges: If already known; in the file they follow the rows.
  init(
    _ worksheet: Worksheet, mergedRanges: [CellRange] = [], dateSystem: DateSystem, of source: SourceFile
  ) throws(FileProblem) {
    var rows = try WorksheetRows(worksheet, CellContents(dateSystem: dateSystem))
    let isHidden = worksheet.visibility != .visible
    head = try GridHead(
      of: Grid(sheet: worksheet.name, isHidden: isHidden, rows: [], mergedRanges: mergedRanges), in: source
    ) { () throws(FileProblem) in
      try rows.next()
    } complete: { grid throws(FileProblem) in
      try rows.shape(&grid)
    }
    self.rows = rows
    self.source = source
  }

  /// Calls a closure with each of the remaining rows.
  package mutating func forEachRow(_ body: (GridRow) throws(FileProblem) -> Void) throws(FileProblem) {
    while let row = try rows.next() { try body(row) }
  }

  /// Reads the remaining rows.
  ///
  /// - Throws: if the worksheet cannot be read further, or exceeds a limit.
  package consuming func closed() throws(FileProblem) -> Reviewed<Grid> {
    var grid = head.grid
    while let row = try rows.next() { grid.rows.append(row.masked(in: source)) }
    if !head.isWhole { try rows.shape(&grid) }
    return Reviewed(grid)
  }

  /// The head of a worksheet, after its rows have been counted.
  package consuming func closed(countedAs incidents: CountedIncidents) throws(FileProblem) -> Reviewed<Grid> {
    var grid = head.counted(as: incidents.table)
    if !head.isWhole { try rows.shape(&grid) }
    return Reviewed(grid)
  }
}

/// The remaining rows of a worksheet.
private struct WorksheetRows: ~Copyable {
  private let worksheet: Worksheet
  private var rows: Rows
  private let contents: CellContents

  init(_ worksheet: Worksheet, _ contents: CellContents) throws(FileProblem) {
    self.worksheet = worksheet
    self.contents = contents
    rows = try FileProblem.translating { try worksheet.rows(.formulas) }
  }

  /// The next row that is not blank; `nil` at the end.
  mutating func next() throws(FileProblem) -> GridRow? {
    try FileProblem.translating {
      while let row = try rows.next() {
        let cells = contents.cells(of: row)
        if !cells.isEmpty { return GridRow(number: row.number, isHidden: row.isHidden, cells: cells) }
      }
      return nil
    }
  }

  /// Adds the merged ranges and hidden columns, known once the rows have been read.
  func shape(_ grid: inout Grid) throws(FileProblem) {
    let layout = try FileProblem.translating { try worksheet.layout() }
    grid.mergedRanges = layout.mergedRanges.map(CellRange.init)
    grid.hiddenColumns = Set(layout.hiddenColumns.joined())
  }
}

/// Reads cells into the model.
private struct CellContents {
  let dateSystem: DateSystem

  /// The cells that are not blank.
  func cells(of row: borrowing Row) -> [RawCell] {
    var cells: [RawCell] = []
    for index in row.indices {
      let cell = row[index]
      guard let content = content(of: cell) else { continue }
      cells.append(RawCell(column: cell.column, content: content, formula: formula(of: cell)))
    }
    return cells
  }

  /// `nil` for a blank cell.
  private func content(of cell: borrowing Cell) -> RawCell.Content? {
    switch cell.value {
    case .empty: nil
    case .number(let digits): number(String(bytes: digits), shownAs: cell.format)
    case .text(let bytes): text(String(bytes: bytes))
    case .boolean(let isTrue): .boolean(isTrue)
    case .error(let code): .error(String(bytes: code))
    case .date(let text): date(String(bytes: text))
    case .formulaWithoutValue: .formulaWithoutValue(formula(of: cell) ?? "")
    }
  }

  private func formula(of cell: borrowing Cell) -> String? {
    guard let formula = cell.formula else { return nil }
    return String(bytes: formula)
  }

  private func text(_ text: String) -> RawCell.Content? {
    text.allSatisfy(\.isWhitespace) ? nil : .text(text)
  }

  private func number(_ digits: String, shownAs format: NumberFormatClass) -> RawCell.Content {
    guard let number = DecimalNumber(digits) ?? DecimalNumber("\(Double(digits) ?? .nan)") else {
      return .text(digits)
    }
    let isDay = format == .date || format == .dateTime
    if isDay, let day = SerialDate(number, system: dateSystem)?.dateTime { return .date(CalendarDate(day)) }
    return .number(ExactDecimal(asShown: number), isPercent: format == .percent)
  }

  /// The day of an ISO 8601 date.
  private func date(_ text: String) -> RawCell.Content {
    let parts = text.prefix(10).split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return .text(text)
    }
    return .date(CalendarDate(year: year, month: month, day: day))
  }
}

extension ExactDecimal {
  /// A number with the 15 digits that a spreadsheet program works with and shows, so that `0.30000000000000004`
  /// is three tenths; a whole number keeps all of its digits.
  fileprivate init(asShown number: DecimalNumber) {
    var significand = number.significand
    var exponent = number.exponent
    while exponent < 0, significand.magnitude >= 1_000_000_000_000_000 {
      let rest = significand % 10
      significand = significand / 10 + (rest.magnitude >= 5 ? rest.signum() : 0)
      exponent += 1
    }
    self.init(significand: significand, exponent: exponent)
  }
}

extension CalendarDate {
  fileprivate init(_ day: CalendarDateTime) { self.init(year: day.year, month: day.month, day: day.day) }
}

extension CellRange {
  fileprivate init(_ range: XLSX.CellRange) {
    self.init(CellReference(range.first), CellReference(range.last))
  }
}

extension CellReference {
  init(_ reference: XLSX.CellReference) { self.init(column: reference.column, row: reference.row) }
}
