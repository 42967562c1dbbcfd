internal import Cells
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
      throw FileProblem(.unreadableFile, Message(da: "\(error)", en: "\(error)"))
    }
  }

  /// Merged ranges stand behind the rows. Where they change what a long worksheet's head was taken for, the worksheet
  /// is read again with them.
  private func read() throws -> Grid {
    let attempt = try read(knowing: MergedRanges())
    let lastHeadRow = attempt.grid.rows.prefix(IncidentTable.headLength).last?.number ?? 0
    guard !attempt.isDecidedOnAll, attempt.grid.mergedRanges.begin(byRow: lastHeadRow) else {
      return attempt.grid
    }
    var head = attempt.grid
    head.rows = Array(head.rows.prefix(IncidentTable.headLength))
    head.incidents = nil
    guard incidents(head) != attempt.grid.incidents?.table else { return attempt.grid }
    return try read(knowing: attempt.grid.mergedRanges).grid
  }

  /// The worksheet, and whether all of it was known when its head was judged.
  private func read(knowing merged: MergedRanges) throws -> (grid: Grid, isDecidedOnAll: Bool) {
    var rows = try worksheet.rows(.formulas)
    var grid = Grid(
      sheet: worksheet.name, isHidden: worksheet.visibility != .visible, rows: [], mergedRanges: merged)
    let isAll = try !append(upTo: IncidentTable.headLength, of: &rows, to: &grid.rows)
    grid.hiddenColumns = Set(rows.layout.hiddenColumns.joined())
    if isAll { grid.mergedRanges = MergedRanges(rows.layout.mergedRanges) }
    if let table = incidents(grid) {
      grid.incidents = try counted(table, grid.rows, &rows)
    } else {
      _ = try append(upTo: .max, of: &rows, to: &grid.rows)
    }
    grid.mergedRanges = MergedRanges(rows.layout.mergedRanges)
    return (grid, isAll)
  }

  /// False where the worksheet ended first.
  private func append(upTo count: Int, of rows: inout Rows, to grid: inout [GridRow]) throws -> Bool {
    while grid.count < count {
      guard let row = try rows.next() else { return false }
      append(row, to: &grid)
    }
    return true
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
    case .number(let digits): number(digits, shownAs: cell.format)
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

  private func number(_ digits: Span<UInt8>, shownAs format: NumberFormatClass) -> RawCell.Content {
    guard let number = ExactDecimal(shown: digits) ?? Self.unusual(String(bytes: digits)) else {
      return .text(String(bytes: digits))
    }
    let isDay = format == .date || format == .dateTime
    if isDay, let day = SerialDate(number, system: dateSystem)?.dateTime { return .date(CalendarDate(day)) }
    return .number(number, isPercent: format == .percent)
  }

  /// A number in a form that only `Double` reads.
  private static func unusual(_ digits: String) -> ExactDecimal? {
    Double(digits).flatMap { ExactDecimal(shown: "\($0)".utf8.span) }
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

extension CalendarDate {
  fileprivate init(_ day: CalendarDateTime) { self.init(year: day.year, month: day.month, day: day.day) }
}
