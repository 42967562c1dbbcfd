package import AfstemModel
internal import AfstemXLSX

/// A worksheet of which only the first rows have been read.
package struct OpenWorksheet: ~Copyable {
  package let head: GridHead
  private var rows: WorksheetRows
  private let source: SourceFile

  /// Reads the first rows.
  ///
  /// - Parameter mergedRanges: If already known; in the file they follow the rows.
  init(
    _ named: NamedWorksheet, mergedRanges: MergedRanges = MergedRanges(), _ contents: CellContents,
    of source: SourceFile, _ progress: ReadingProgress
  ) throws(FileProblem) {
    let worksheet = named.worksheet
    var rows = try WorksheetRows(worksheet, contents, progress)
    let isHidden = worksheet.visibility != .visible
    var empty = Grid(sheet: named.shownName, isHidden: isHidden, rows: [], mergedRanges: mergedRanges)
    empty.hasPersonalName = named.shownName != worksheet.name
    empty.personalNoteCount = Self.personalNoteCount(on: worksheet)
    head = try GridHead(of: empty, in: source) { () throws(FileProblem) in
      try rows.next()
    } complete: { grid throws(FileProblem) in
      rows.shape(&grid)
    }
    self.rows = rows
    self.source = source
  }

  /// Notes that cannot be read are no reason to leave the cells unread.
  private static func personalNoteCount(on worksheet: Worksheet) -> Int {
    let notes = (try? worksheet.comments()) ?? []
    return notes.count {
      CivilRegistrationNumber.occurs(in: $0.text) || CivilRegistrationNumber.occurs(in: $0.author)
    }
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
    if !head.isWhole { rows.shape(&grid) }
    return Reviewed(grid.withColumnsMasked())
  }

  /// The head of a worksheet, after its rows have been counted.
  package consuming func closed(countedAs incidents: CountedIncidents) -> Reviewed<Grid> {
    var grid = head.counted(as: incidents)
    if !head.isWhole { rows.shape(&grid) }
    return Reviewed(grid)
  }
}

/// The remaining rows of a worksheet.
private struct WorksheetRows: ~Copyable {
  private var rows: Rows
  private let contents: CellContents

  private var progress: ReadingProgress

  init(_ worksheet: Worksheet, _ contents: CellContents, _ progress: ReadingProgress) throws(FileProblem) {
    self.contents = contents
    self.progress = progress
    rows = try FileProblem.translating { try worksheet.rows(.formulas) }
  }

  /// The next row that is not blank; `nil` at the end.
  mutating func next() throws(FileProblem) -> GridRow? {
    progress.countRow(rows.fractionRead)
    guard let (filled, looks) = try nextFilled() else { return nil }
    var row = filled
    for (index, number) in looks {
      row.cells[index].format = rows.formatCode(number)
      let emphasis = rows.emphasis(number)
      row.cells[index].isBold = emphasis.isBold
      row.cells[index].hasBorderAbove = emphasis.hasBorderAbove
      row.cells[index].indent = emphasis.indent
    }
    return row
  }

  /// The row, and the numbers of the looks that some of its cells have, by their index.
  private mutating func nextFilled() throws(FileProblem) -> (row: GridRow, looks: [(Int, UInt16)])? {
    try FileProblem.translating {
      while let row = try rows.next() {
        let (cells, looks) = contents.cells(of: row)
        var filled = GridRow(number: row.number, isHidden: row.isHidden, cells: cells)
        filled.outlineLevel = UInt8(clamping: row.outlineLevel)
        if !cells.isEmpty { return (filled, looks) }
      }
      return nil
    }
  }

  /// Adds the merged ranges and hidden columns, complete once the rows have been read.
  func shape(_ grid: inout Grid) {
    grid.mergedRanges = MergedRanges(rows.layout.mergedRanges)
    grid.hiddenColumns = Set(rows.layout.hiddenColumns.joined())
  }
}

/// Reads cells into the model.
struct CellContents {
  let dateSystem: DateSystem
  /// Whether the workbook is a template of ours that somebody filled in.
  let isOfTemplate: Bool

  /// The cells that are not blank, and the numbers of the looks that some of them have, by their index.
  func cells(of row: borrowing Row) -> (cells: [RawCell], looks: [(Int, UInt16)]) {
    var cells: [RawCell] = []
    cells.reserveCapacity(row.indices.count)
    var looks: [(Int, UInt16)] = []
    for index in row.indices {
      let cell = row[index]
      guard let content = content(of: cell) else { continue }
      var kept = RawCell(column: cell.column, content: content, formula: formula(of: cell))
      kept.isStruckThrough = cell.isStruckThrough
      kept.isOfTemplate = isOfTemplate && TemplateFormula.matches(content, in: cell.column)
      if let time = time(of: cell) { kept.time = time }
      if cell.appearanceNumber != 0 { looks.append((cells.count, cell.appearanceNumber)) }
      cells.append(kept)
    }
    return (cells, looks)
  }

  /// `nil` for a blank cell.
  private func content(of cell: borrowing Cell) -> RawCell.Content? {
    switch cell.value {
    case .empty: nil
    case .number(let digits): number(digits, shownAs: cell.format, asYear: cell.showsYearAlone)
    case .text(let bytes): text(String(bytes: bytes))
    case .boolean(let isTrue): .boolean(isTrue)
    case .error(let code): .error(String(bytes: code))
    case .date(let text): date(String(bytes: text))
    case .formulaWithoutValue: .formulaWithoutValue(formula(of: cell) ?? "")
    }
  }

  /// `nil` where none is shown.
  private func time(of cell: borrowing Cell) -> String? {
    switch cell.value {
    case .number(let digits): shownTime(digits, as: cell.format)
    case .date(let text): ShownTime(endOf: String(bytes: text))?.description
    default: nil
    }
  }

  private func shownTime(_ digits: Span<UInt8>, as format: NumberFormatClass) -> String? {
    guard format == .dateTime || format == .time, let number = ExactDecimal(shown: digits),
      let serial = SerialDate(number, system: dateSystem)
    else { return nil }
    // What is shown as time alone may be a stretch of it, longer than a day; after a date, midnight is the day itself.
    let isAlone = format == .time || serial.days == 0
    let time = ShownTime(milliseconds: serial.milliseconds, days: isAlone ? serial.days : 0)
    return isAlone || !time.isMidnight ? time.description : nil
  }

  private func formula(of cell: borrowing Cell) -> String? {
    guard let formula = cell.formula else { return nil }
    return String(bytes: formula)
  }

  private func text(_ text: String) -> RawCell.Content? {
    text.isSpaceAlone ? nil : .text(text)
  }

  /// A date that is shown as its year alone is that year.
  private func number(
    _ digits: Span<UInt8>, shownAs format: NumberFormatClass, asYear isYear: Bool
  ) -> RawCell.Content {
    guard let number = ExactDecimal(shown: digits) ?? Self.unusual(String(bytes: digits)) else {
      return .text(String(bytes: digits))
    }
    let isDay = format == .date || format == .dateTime
    // The 1900 system has no day 0: an empty date that a formula has made a zero.
    if isDay, let serial = SerialDate(number, system: dateSystem),
      serial.days > 0 || dateSystem == .since1904,
      let day = serial.dateTime
    {
      return isYear
        ? .number(ExactDecimal(significand: Int64(day.year), exponent: 0), isPercent: false)
        : .date(CalendarDate(day))
    }
    return .number(number, isPercent: format == .percent)
  }

  /// A number in a form that only `Double` reads.
  private static func unusual(_ digits: String) -> ExactDecimal? {
    Double(digits).flatMap { ExactDecimal(shown: "\($0)".utf8.span) }
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

extension CalendarDate {
  fileprivate init(_ day: CalendarDateTime) { self.init(year: day.year, month: day.month, day: day.day) }
}
