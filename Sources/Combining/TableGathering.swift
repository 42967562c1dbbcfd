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
    /// Tables that only add the file's other sheets up.
    var overviews: [Provenance] = []
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
    var drafts: [TableDraft] = []
    for grid in extract.grids {
      if grid.isHidden, let sheet = grid.sheet, !grid.rows.isEmpty {
        counts.hiddenSheets.append(Provenance(file: file.source.path, place: .sheet(sheet)))
      }
      drafts += self.drafts(of: grid, in: file.source, index)
      guard extract.grids.count < Overviews.leastSheets else { continue }
      for draft in drafts { try take(draft) }
      drafts = []
    }
    let overviews = Overviews(among: drafts)
    claims += overviews.claims
    for (number, draft) in drafts.enumerated() {
      if overviews.indices.contains(number) {
        counts.overviews.append(draft.table.place)
      } else {
        try take(draft)
      }
    }
  }

  private mutating func drafts(of grid: Grid, in file: SourceFile, _ index: Int) -> [TableDraft] {
    guard !grid.rows.isEmpty else { return [] }
    let found = finder.tables(on: grid, of: file)
    guard !found.isEmpty else {
      missTable(on: grid, in: file)
      return []
    }
    let proof = GridProof(grid, of: file.path, vocabulary: vocabulary, knowing: lines)
    claims += proof.totals
    findings += proof.incompleteRanges
    let totals = SettledTotals(proof)
    let width = grid.rows.lazy.map { $0.cells.last?.column ?? 0 }.max() ?? 0
    let reader = CellReading(
      notations: ColumnNotations(grid, width: width), vocabulary: vocabulary, words: words)
    let drafts = found.map { table in
      var draft = TableDraft(table, of: grid, in: file, index, without: totals, proof)
      fill(&draft, with: table, totals, keys: proof.keyColumns, rates: proof.rateColumns, reader)
      return draft
    }
    findings += totals.findings(in: found, of: file.path, sheet: grid.sheet)
    return drafts
  }

  private mutating func missTable(on grid: Grid, in file: SourceFile) {
    let holdsFigures = grid.rows.contains { row in row.cells.contains { $0.text == nil } }
    guard holdsFigures || grid.rows.count > 1 else { return }
    let whole = Provenance(file: file.path, place: grid.sheet.map(Provenance.Place.sheet) ?? .file)
    findings.append(.unrecognisedTable(withoutHeaderIn: whole))
  }

  /// Its rows of data, and what its totals come to.
  private mutating func fill(
    _ draft: inout TableDraft, with table: PlainTable, _ totals: SettledTotals, keys: Set<Int>,
    rates: Set<Int>, _ reader: CellReading
  ) {
    let filled = FilledLabels(table, draft.columns, numbered: keys)
    counts.filledLabels += filled.count
    var keyed = KeyedTotals(filled.rows, filled.keys, finder, without: totals.rows)
    let added = draft.columns.filter { !filled.keys.contains($0.number) && !rates.contains($0.number) }
    keyed.prove(filled.rows, added, reader, draft.table)
    claims += keyed.claims
    findings += keyed.findings
    let indices = Dictionary(draft.columns.enumerated().map { ($1.number, $0) }) { first, _ in first }
    for row in filled.rows {
      if totals.rows.contains(row.number) || keyed.rows.contains(row.number) {
        counts.totalRows += 1
      } else if let row = self.row(row, indices, draft, reader) {
        draft.rows.append(row)
      }
    }
  }

  /// `nil` for a row in which nothing stands.
  private mutating func row(
    _ row: GridRow, _ indices: [Int: Int], _ draft: TableDraft, _ reader: CellReading
  ) -> CombinedRow? {
    var cells: [PlacedCell] = []
    for cell in row.cells {
      guard let index = indices[cell.column], let content = read(cell, reader) else { continue }
      if cell.isRedacted {
        let place = draft.table.provenance(row: row.number, column: cell.column)
        findings.append(.personalData(maskedIn: draft.columns[index].name, at: place))
      }
      cells.append(PlacedCell(column: index, place: cell.column, cell: content))
    }
    return cells.isEmpty ? nil : CombinedRow(table: 0, number: row.number, cells: cells)
  }

  /// Puts the columns and rows of a table among the others.
  private mutating func take(_ draft: TableDraft) throws(RunError) {
    let places = columns.meet(draft.columns)
    var table = draft.table
    table.columns = places
    for (column, place) in zip(draft.columns, places) {
      let isNeverAdded = draft.neverAdded.contains(column.number)
      if let unit = column.unit { table.units[place] = unit }
      if column.countsThings || isNeverAdded { table.countingColumns.insert(place) }
      columns[place].note(in: table.path, isNeverAdded: isNeverAdded)
    }
    // A line of words alone among rows of figures is a heading.
    let hasFigures = draft.rows.contains { $0.cells.contains { $0.cell.isFigure } }
    for row in draft.rows {
      if hasFigures, draft.columns.count > 2, row.cells.count == 1, !row.cells[0].cell.isFigure {
        counts.headings += 1
      } else {
        try take(row, of: &table, at: places)
      }
    }
    counts.repeatedHeaders += draft.repeatedHeaderCount
    counts.tables += 1
    tables.append(table)
  }

  private mutating func take(
    _ row: CombinedRow, of table: inout CombinedTable, at places: [Int]
  ) throws(RunError) {
    var row = row
    row.table = tables.count
    for index in row.cells.indices {
      let place = places[row.cells[index].column]
      row.cells[index].column = place
      let cell = row.cells[index]
      if case .number(_, _, isSettled: true) = cell.cell { columns[place].settled += 1 }
      columns[place].count(cell.cell, at: table.provenance(row: row.number, column: cell.place))
    }
    table.rowCount += 1
    try rows.append(row)
  }

  private mutating func read(_ cell: RawCell, _ reader: CellReading) -> CombinedCell? {
    guard let code = cell.format else { return reader.read(cell, format: nil) }
    let format = formats[code] ?? PlainFormat(code, vocabulary: vocabulary)
    formats[code] = format
    return reader.read(cell, format: format)
  }
}

extension TableDraft {
  /// A table without its rows.
  fileprivate init(
    _ table: PlainTable, of grid: Grid, in file: SourceFile, _ index: Int, without totals: SettledTotals,
    _ proof: GridProof
  ) {
    columns = table.columns.filter { !totals.columns.contains($0.number) }
    neverAdded = proof.keyColumns.union(proof.rateColumns)
    repeatedHeaderCount = table.repeatedHeaderCount
    self.table = CombinedTable(file.path, sheet: grid.sheet, file: index)
    self.table.unit = table.unit?.said
    if let row = table.header.first?.number, let column = table.header.first?.cells.first?.column {
      self.table.place = self.table.provenance(row: row, column: column)
    }
    self.table.unitPlace =
      table.unit.map { self.table.provenance(row: $0.row, column: $0.column) } ?? self.table.place
  }
}
