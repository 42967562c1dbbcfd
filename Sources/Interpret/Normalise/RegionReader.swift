internal import AfstemModel
internal import AfstemVocabulary

/// One region on its way to statements: its figures read, their faults noted, their places kept.
struct RegionReader {
  let region: TableRegion
  let table: TableIndex
  let names: CanonicalNames
  let vocabulary: Vocabulary
  let lexicon: LabelLexicon
  var findings: FigureFindings
  /// The column that divides the year that another, the header or the title names.
  let yearParts: YearPartColumn?
  let ranges: CoveredRange
  /// Numbers of the columns that tell what a row is about.
  let keys: [Int]
  /// The columns that are none of figures: a wide table has few.
  private let labelColumns: [TableColumn]
  /// Numbers of the columns whose headings name a period.
  private let periodColumns: Set<Int>
  /// Indices of statements by row index and column number.
  private(set) var placed: [Int: [Int: StatementIndex]] = [:]
  /// What number formats show, by their codes.
  private var formats: [String: NumberFormatUnit] = [:]
  /// The periods that headings of groups are, `2018`; none for those that are names.
  private let groupPeriods: [String: Period]
  /// What texts of period columns say; a long table repeats few.
  private var periods: [String: Period?] = [:]

  init(_ region: TableRegion, table: TableIndex, names: CanonicalNames, vocabulary: Vocabulary) {
    self.region = region
    self.table = table
    self.names = names
    self.vocabulary = vocabulary
    lexicon = names.lexicon
    findings = FigureFindings(region)
    ranges = CoveredRange(region)
    groupPeriods = Set(region.rows.lazy.map(\.group).filter { !$0.isEmpty }).reduce(into: [:]) {
      $0[$1] = PeriodCell.period(inWhole: $1)
    }
    labelColumns = region.columns.filter { !$0.role.isFigure }
    keys = labelColumns.filter(\.role.isKey).map(\.number)
    periodColumns = Set(region.columns.filter { $0.role.period != nil }.map(\.number))
    yearParts = region.kind == .budget ? nil : YearPartColumn(of: region, vocabulary: vocabulary)
    if let weeks = yearParts, weeks.isOfOtherParts {
      findings.append(
        .unrecognisedTable(
          lacking: .months, at: region.provenance(row: region.area.rows.lowerBound, column: weeks.number)))
    }
  }

  /// Reads a cell and notes what is wrong with it.
  mutating func figure(_ row: TableRow, _ column: TableColumn) -> CellFigure {
    let cell = row.cells[column.number]
    var figure = CellFigure(cell, style: column.style, vocabulary: vocabulary)
    figure.format = cell?.format.map { formatUnit(of: $0) }
    findings.note(figure, row: row.number, column: column.number)
    return figure
  }

  private mutating func formatUnit(of code: String) -> NumberFormatUnit {
    if let known = formats[code] { return known }
    let unit = LabelGrammar.standard.formatUnit(of: code)
    formats[code] = unit
    return unit
  }

  func provenance(_ row: TableRow, _ column: TableColumn) -> Provenance {
    region.provenance(row: row.number, column: column.number)
  }

  mutating func place(_ index: StatementIndex, row: Int, column: TableColumn) {
    placed[row, default: [:]][column.number] = index
  }

  /// Statements of some rows in some columns, row by row.
  func statements(rows: [Int], columns: [Int]) -> [StatementIndex] {
    rows.flatMap { row in columns.compactMap { placed[row]?[$0] } }
  }

  /// Marks the amounts that are struck through, or whose names are.
  func markStruck(in statements: inout Statements) {
    for (index, places) in placed {
      let cells = region.rows[index].cells
      let isNameStruck = keys.contains { cells[$0]?.isStruckThrough ?? false }
      for (column, statement) in places where isNameStruck || cells[column]?.isStruckThrough ?? false {
        guard statements.budget.indices.contains(statement) else { continue }
        statements.budget[statement].isStruckThrough = true
      }
    }
  }

  /// The label of a row in the first column of a role; a note that named a person is none.
  func label(_ row: TableRow, _ role: ColumnRole) -> String? {
    labelColumns.lazy.filter { column in
      column.role == role && !(role == .note && row.cells[column.number]?.isRedacted ?? false)
    }.compactMap {
      row.labels[$0.number] ?? row.cells[$0.number]?.words
    }
    .first { !$0.isEmpty }.map(withoutMark)
  }

  /// The first column of a role that is none of figures.
  func column(_ role: ColumnRole) -> TableColumn? { labelColumns.first { $0.role == role } }

  /// Whether the heading of one of some columns names a period.
  func isOfPeriods(_ columns: [Int]) -> Bool { columns.contains(where: periodColumns.contains) }

  /// Labels of a row in the columns of unknown use.
  func furtherLabels(_ row: TableRow) -> [String] {
    labelColumns.filter { $0.role == .label && $0.number != yearParts?.number }
      .compactMap { row.labels[$0.number]?.tidied }
  }

  /// The label that sets a row apart: the last of its key columns, else what stands there.
  func rowLabel(_ row: TableRow) -> String {
    keys.reversed().lazy.compactMap { row.labels[$0] }.first.map(withoutMark) ?? ""
  }

  /// Where a row's label stands: the last of its key columns that holds one.
  func labelPlace(_ row: TableRow) -> Provenance? {
    keys.last { row.cells[$0] != nil }.map { region.provenance(row: row.number, column: $0) }
  }

  /// A name without marks of footnotes: `Kvindemotion*`.
  private func withoutMark(_ label: String) -> String {
    var label = label.tidied.unicodeScalars[...]
    while let last = label.last, vocabulary.noteMarks.contains(last) { label.removeLast() }
    return String(label).tidied
  }

  /// The period of a figure: its column's, its row's, else the table's; a part of it where a column divides the year.
  mutating func period(_ row: TableRow, _ column: TableColumn) -> Period? {
    let period = wholePeriod(row, column)
    guard let yearParts, case .year(let year)? = period else { return period }
    return part(of: year, row, yearParts)
  }

  /// The year itself for a total, or where the row has a word for all of it.
  private mutating func part(of year: Int, _ row: TableRow, _ parts: YearPartColumn) -> Period? {
    guard !parts.isOfOtherParts else { return nil }
    let isDetail = row.role == .detail
    let cell = row.cells[parts.number] ?? (isDetail ? carried(row, parts.number) : nil)
    guard let cell, !lexicon.isBareTotal(cell.words) else { return .year(year) }
    if let part = parts.part(in: cell, vocabulary) { return part.period(in: year) }
    findings.malformed(cell.words, row: row.number, column: parts.number)
    return nil
  }

  private mutating func wholePeriod(_ row: TableRow, _ column: TableColumn) -> Period? {
    if let period = column.role.period { return period }
    guard let periods = labelColumns.first(where: isOfPeriods) else {
      return groupPeriods[row.group] ?? region.period
    }
    guard let cell = row.cells[periods.number] ?? carried(row, periods.number) else { return region.period }
    if let period = stated(cell) { return period }
    if row.role.isTotal, lexicon.rowRole(of: cell.words)?.isTotal ?? false { return nil }
    if let year = region.period?.year, let part = part(in: cell, of: year) { return part }
    findings.malformed(cell.words, row: row.number, column: periods.number)
    return nil
  }

  /// The name above a group of rows; empty where there is none, or a period.
  func groupName(of row: TableRow) -> String { groupPeriods[row.group] == nil ? row.group : "" }

  /// A month or a half-year that names no year is one of the table's.
  private func part(in cell: RawCell, of year: Int) -> Period? {
    guard let text = cell.text else { return nil }
    let reading = LabelGrammar.standard.reading(of: text)
    return reading.isWhole ? reading.coveredPeriod?.within(year).period : nil
  }

  private mutating func stated(_ cell: RawCell) -> Period? {
    guard let text = cell.text else { return PeriodCell.period(of: cell, vocabulary: vocabulary) }
    if let known = periods[text] { return known }
    let period = PeriodCell.period(of: cell, vocabulary: vocabulary)
    periods[text] = .some(period)
    return period
  }

  /// A period that stands once for several rows is merged over them.
  private func carried(_ row: TableRow, _ column: Int) -> RawCell? {
    region.rows.last { $0.number < row.number && $0.role == .detail && $0.cells[column] != nil }?.cells[
      column]
  }

  private func isOfPeriods(_ column: TableColumn) -> Bool {
    (column.role == .period || column.role == .date) && column.number != yearParts?.number
  }
}

/// Reads a cell that names a period.
enum PeriodCell {
  static func period(of cell: RawCell, vocabulary: Vocabulary) -> Period? {
    switch cell.content {
    case .number(let number, _): number.year.map(Period.year)
    case .date(let date):
      date.month == 1 && date.day == 1 ? .year(date.year) : .month(year: date.year, month: date.month)
    case .text(let text):
      DateText.date(in: text, vocabulary: vocabulary).map { .month(year: $0.year, month: $0.month) }
        ?? (PeriodText(text, vocabulary: vocabulary) == nil ? nil : period(inWhole: text))
    case .boolean, .error, .formulaWithoutValue: nil
    }
  }

  /// A text that is understood as a whole; `ÅTD 2018` and `2018M13` are not 2018.
  static func period(inWhole text: String) -> Period? {
    let reading = LabelGrammar.standard.reading(of: text)
    return reading.isWhole ? reading.coveredPeriod?.period : nil
  }
}
