internal import AfstemCells
internal import AfstemFiles
internal import AfstemInterpret
internal import AfstemModel
internal import AfstemProof
internal import AfstemRead
internal import AfstemVocabulary

/// Reads the tables of files one after the other, and keeps their rows of data.
///
/// Totals are claims and no data: they are left out, proved where they stand, and told of where they differ.
struct TableGathering: ~Copyable {
  private let options: CombinationOptions
  private let vocabulary: Vocabulary
  private let finder: PlainTables
  private(set) var columns: CombinedColumns
  private(set) var tables: [CombinedTable] = []
  var rows: RowSpool
  private(set) var claims: [ProvenTotal] = []
  private(set) var findings: [Finding] = []
  private(set) var counts = Counts()
  private var formats: [String: PlainFormat] = [:]
  private let lines = KnownLines()
  private let words = TextMemory<PlainFigure.Reading>()

  /// What has been read, and what of it is no data.
  struct Counts {
    var files = 0
    var unreadable = 0
    var tables = 0
    var totalRows = 0
    var headings = 0
    var repeatedHeaders = 0
    var filledLabels = 0
    var hiddenSheets: [Provenance] = []
  }

  init(_ options: CombinationOptions, vocabulary: Vocabulary = .standard) throws(RunError) {
    self.options = options
    self.vocabulary = vocabulary
    finder = PlainTables(vocabulary: vocabulary)
    columns = CombinedColumns(aliases: options.aliases, language: options.language)
    rows = try RowSpool()
  }

  /// Hands the rows over to whoever writes them.
  consuming func handOver() -> RowSpool { rows }

  mutating func miss(_ path: String) {
    counts.files += 1
    counts.unreadable += 1
    findings.append(.unreadableFile(.missing, at: Provenance(file: path, place: .file)))
  }

  /// A file that cannot be read is a finding, and the others are read.
  mutating func read(_ file: CombinedFile, at index: Int) throws(RunError) {
    guard FileStatus(path: file.location).map({ $0.kind != .folder }) == true else { return miss(file.path) }
    counts.files += 1
    let source = SourceFile(path: file.path, sha256: "", byteCount: 0, order: index)
    var found = FoundFile(source: source, location: file.location)
    found.options.sheet = options.sheet
    for member in members(of: found) { try read(member, index) }
  }

  /// The file itself, or those that it holds packed.
  private mutating func members(of file: FoundFile) -> [FoundFile] {
    do throws(FileProblem) {
      guard let packed = try PackedSources(of: file, limits: options.limits) else { return [file] }
      findings += packed.passedOver.map { .fileNotRead(at: Provenance(file: $0, place: .file)) }
      return packed.files
    } catch {
      counts.unreadable += 1
      findings.append(error.finding(in: file.source.path))
      return []
    }
  }

  private mutating func read(_ file: FoundFile, _ index: Int) throws(RunError) {
    let read = Reading(limits: options.limits).read(file)
    findings += read.findings
    guard let extract = read.value else {
      counts.unreadable += 1
      return
    }
    for grid in extract.grids {
      if grid.isHidden, let sheet = grid.sheet, !grid.rows.isEmpty {
        counts.hiddenSheets.append(Provenance(file: file.source.path, place: .sheet(sheet)))
      }
      try take(grid, of: file.source, index)
    }
  }

  private mutating func take(_ grid: Grid, of file: SourceFile, _ index: Int) throws(RunError) {
    guard !grid.rows.isEmpty else { return }
    let found = finder.tables(on: grid, of: file)
    let whole = Provenance(file: file.path, place: grid.sheet.map(Provenance.Place.sheet) ?? .file)
    guard !found.isEmpty else {
      let holdsFigures = grid.rows.contains { row in row.cells.contains { $0.text == nil } }
      if holdsFigures || grid.rows.count > 1 {
        findings.append(.unrecognisedTable(withoutHeaderIn: whole))
      }
      return
    }
    let proof = GridProof(grid, of: file.path, vocabulary: vocabulary, knowing: self.lines)
    claims += proof.totals
    findings += proof.incompleteRanges
    let lines = SettledTotals(proof)
    let width = grid.rows.lazy.map { $0.cells.last?.column ?? 0 }.max() ?? 0
    let notations = ColumnNotations(grid, width: width)
    for table in found {
      try take(table, of: grid, file, index, lines, notations, proof)
    }
    findings += lines.findings(in: found, of: file.path, sheet: grid.sheet)
  }

  private mutating func take(
    _ table: PlainTable, of grid: Grid, _ file: SourceFile, _ index: Int, _ totals: SettledTotals,
    _ notations: ColumnNotations, _ proof: GridProof
  ) throws(RunError) {
    let kept = table.columns.filter { !totals.columns.contains($0.number) }
    let places = columns.meet(kept)
    var combined = CombinedTable(file.path, sheet: grid.sheet, file: index, columns: places)
    combined.unit = table.unit?.said
    if let row = table.header.first?.number, let column = table.header.first?.cells.first?.column {
      combined.place = combined.provenance(row: row, column: column)
    }
    combined.unitPlace =
      table.unit.map { combined.provenance(row: $0.row, column: $0.column) } ?? combined.place
    let (keys, rates) = (proof.keyColumns, proof.rateColumns)
    for (column, place) in zip(kept, places) {
      if let unit = column.unit { combined.units[place] = unit }
      let isNeverAdded = keys.contains(column.number) || rates.contains(column.number)
      if isNeverAdded { columns[place].isNeverAdded = true }
      if column.countsThings || isNeverAdded { combined.countingColumns.insert(place) }
      if columns[place].tableCount == 0 { columns[place].firstFile = file.path }
      columns[place].tableCount += 1
    }
    let number = tables.count
    var placed: [Int: Int] = [:]
    for (column, place) in zip(kept, places) { placed[column.number] = place }
    let reader = CellReading(notations: notations, vocabulary: vocabulary, words: words)
    let filled = FilledLabels(table, kept, numbered: keys)
    counts.filledLabels += filled.count
    var keyed = KeyedTotals(filled.rows, filled.keys, finder, without: totals.rows)
    keyed.prove(
      filled.rows, kept.filter { !filled.keys.contains($0.number) && !rates.contains($0.number) }, reader,
      combined)
    claims += keyed.claims
    findings += keyed.findings
    var taken: [CombinedRow] = []
    for row in filled.rows {
      if totals.rows.contains(row.number) || keyed.rows.contains(row.number) {
        counts.totalRows += 1
        continue
      }
      var cells: [PlacedCell] = []
      for cell in row.cells {
        guard let place = placed[cell.column], let content = read(cell, reader) else { continue }
        if cell.isRedacted {
          findings.append(
            .personalData(
              maskedIn: columns[place].name, at: combined.provenance(row: row.number, column: cell.column)))
        }
        cells.append(PlacedCell(column: place, place: cell.column, cell: content))
      }
      if !cells.isEmpty { taken.append(CombinedRow(table: number, number: row.number, cells: cells)) }
    }
    counts.repeatedHeaders += table.repeatedHeaderCount
    // A line of words alone among rows of figures is a heading.
    let hasFigures = taken.contains { $0.cells.contains { $0.cell.isFigure } }
    for row in taken {
      if hasFigures, kept.count > 2, row.cells.count == 1, !row.cells[0].cell.isFigure {
        counts.headings += 1
        continue
      }
      for cell in row.cells {
        if case .number(_, _, isSettled: true) = cell.cell { columns[cell.column].settled += 1 }
        columns[cell.column].count(
          cell.cell, at: combined.provenance(row: row.number, column: cell.place))
      }
      combined.rowCount += 1
      try rows.append(row)
    }
    counts.tables += 1
    tables.append(combined)
  }

  private mutating func read(_ cell: RawCell, _ reader: CellReading) -> CombinedCell? {
    guard let code = cell.format else { return reader.read(cell, format: nil) }
    let format = formats[code] ?? PlainFormat(code, vocabulary: vocabulary)
    formats[code] = format
    return reader.read(cell, format: format)
  }
}

extension CombinedCell {
  /// Whether a figure stands there, or something in the place of one.
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .mark, .error, .formulaWithoutValue: true
    case .text, .date: false
    }
  }
}
