internal import Model
internal import XLSX

/// Reads one worksheet into a grid; a table of incidents is counted instead.
struct WorksheetReading {
  private let worksheet: Worksheet
  private let dateSystem: DateSystem
  private let limits: Limits
  /// Whether the first rows are those of a table of incidents.
  private let incidents: (Grid) -> IncidentTable?

  init(
    _ worksheet: Worksheet, dateSystem: DateSystem, limits: Limits,
    incidents: @escaping (Grid) -> IncidentTable?
  ) {
    self.worksheet = worksheet
    self.dateSystem = dateSystem
    self.limits = limits
    self.incidents = incidents
  }

  func grid() throws(FileProblem) -> Grid {
    do {
      return try read()
    } catch let error as XLSXError {
      throw FileProblem(error)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw FileProblem(.unreadableFile(.unexpected(error)))
    }
  }

  private func read() throws -> Grid {
    let layout = try worksheet.layout()
    var grid = Grid(
      sheet: worksheet.name, isHidden: worksheet.visibility != .visible, rows: [],
      mergedRanges: layout.mergedRanges.map(CellRange.init),
      hiddenColumns: Set(layout.hiddenColumns.joined()))
    var rows = try worksheet.rows(.formulas)
    while grid.rows.count < IncidentTable.headLength, let row = try rows.next() {
      append(row, to: &grid.rows)
    }
    if let table = incidents(grid) {
      grid.incidents = try counted(table, grid.rows, &rows)
    } else {
      while let row = try rows.next() { append(row, to: &grid.rows) }
    }
    return grid
  }

  private func counted(
    _ table: IncidentTable, _ head: [GridRow], _ rows: inout Rows
  ) throws -> CountedIncidents {
    var count = IncidentCount(table, limits: limits)
    try count.add(head)
    while let row = try rows.next() {
      var next: [GridRow] = []
      append(row, to: &next)
      try count.add(next)
    }
    return try count.finish()
  }

  private func append(_ row: borrowing Row, to rows: inout [GridRow]) {
    var cells: [RawCell] = []
    for index in row.indices {
      let cell = row[index]
      guard let content = content(of: cell) else { continue }
      cells.append(RawCell(column: cell.column, content: content, formula: formula(of: cell)))
    }
    if !cells.isEmpty { rows.append(GridRow(number: row.number, isHidden: row.isHidden, cells: cells)) }
  }

  /// `nil` for a cell that shows nothing.
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

  /// The day of a date in the words of ISO 8601.
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
