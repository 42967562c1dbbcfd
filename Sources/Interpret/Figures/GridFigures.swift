internal import AfstemCells
package import AfstemModel
package import AfstemTotals
package import AfstemVocabulary

/// Everything that stands in a grid as figures, and what tells of its rows and columns.
///
/// A row stands for the rows without content between two others, so that they are seen to be apart.
package struct GridFigures {
  package private(set) var table: FigureGrid
  /// The grid's row for each of the table's; `nil` for the empty ones between.
  private let rowIndices: [Int?]
  private let grid: Grid
  package private(set) var rowLabels: [LineLabel]
  package private(set) var columnLabels: [LineLabel]

  /// - Parameter known: What labels of other grids were found to tell.
  package init(_ grid: Grid, vocabulary: Vocabulary = .standard, knowing known: KnownLines = KnownLines()) {
    self.grid = grid
    rowIndices = Self.rowIndices(of: grid)
    let width = grid.rows.map { $0.cells.last?.column ?? 0 }.max() ?? 0
    let notations = ColumnNotations(grid, width: width)
    let cells = rowIndices.map { index in
      index.map { Self.cells(of: grid.rows[$0], width, notations, vocabulary) } ?? []
    }
    table = FigureGrid(cells, columnCount: width)
    let labels = GridLabels(grid, rowIndices, cells, vocabulary)
    rowLabels = labels.rows
    columnLabels = labels.columns
    setHints(LineKeys(cells, width: width), known)
    table.formulas = formulas
    table.isOfCounts = table.exponent >= 0 && Self.isOfCounts(grid, vocabulary, known)
  }

  /// Rows that a table's title and headings stand in.
  private static let headRows = 12

  /// Whether the head of the grid speaks of reported offences.
  private static func isOfCounts(_ grid: Grid, _ vocabulary: Vocabulary, _ known: KnownLines) -> Bool {
    grid.rows.prefix(headRows).contains { row in
      row.cells.contains { cell in cell.text.map { known.isOfCounts($0, vocabulary) } ?? false }
    }
  }

  private var formulas: [FormulaHint] {
    let rows = Dictionary(
      rowIndices.enumerated().compactMap { line, index in index.map { (grid.rows[$0].number, line) } },
      uniquingKeysWith: { first, _ in first })
    var sums: [(row: Int, column: Int, formula: SumFormula)] = []
    for (line, index) in rowIndices.enumerated() {
      for cell in index.map({ grid.rows[$0].cells }) ?? [] {
        guard let formula = cell.formula.flatMap(SumFormula.init) else { continue }
        sums.append((line, cell.column - 1, formula))
      }
    }
    let subtotals = Set(
      sums.filter(\.formula.skipsSubtotals).map { FormulaHint.Position(row: $0.row, column: $0.column) })
    return sums.compactMap { sum in
      let parts = positions(in: sum.formula.ranges, rows)
        .filter { !sum.formula.skipsSubtotals || !subtotals.contains($0) }
      return parts.isEmpty ? nil : FormulaHint(row: sum.row, column: sum.column, parts: parts)
    }
  }

  /// The table's cells in ranges; none where the ranges hold more than any table of the kind.
  private func positions(in ranges: [CellRange], _ rows: [Int: Int]) -> [FormulaHint.Position] {
    var positions: [FormulaHint.Position] = []
    for range in ranges {
      let columns = range.first.column...min(range.last.column, max(range.first.column, table.columnCount))
      guard let last = grid.rows.last?.number, range.first.row <= last else { continue }
      for number in range.first.row...min(range.last.row, last) {
        guard let row = rows[number] else { continue }
        positions += columns.map { FormulaHint.Position(row: row, column: $0 - 1) }
      }
      if positions.count > Self.mostParts { return [] }
    }
    return positions.filter { $0.column < table.columnCount }
  }

  private static let mostParts = 200_000

  private static func rowIndices(of grid: Grid) -> [Int?] {
    var indices: [Int?] = []
    var expected = grid.rows.first?.number ?? 1
    for (index, row) in grid.rows.enumerated() {
      if row.number > expected { indices.append(nil) }
      indices.append(index)
      expected = row.number + 1 + row.lineBreakCount
    }
    return indices
  }

  private static func cells(
    of row: GridRow, _ width: Int, _ notations: ColumnNotations, _ vocabulary: Vocabulary
  ) -> [FigureGrid.Cell] {
    var cells = [FigureGrid.Cell](repeating: .blank, count: row.cells.last?.column ?? 0)
    for cell in row.cells where cells.indices.contains(cell.column - 1) {
      cells[cell.column - 1] = FigureGrid.Cell(cell.content, notations[cell.column - 1], vocabulary)
    }
    return cells
  }

  private mutating func setHints(_ keys: LineKeys, _ known: KnownLines) {
    var isUnderFigures = false
    for row in rowLabels.indices {
      table.rows[row] = known.hint(of: rowLabels[row])
      // `ID` beside keys heads the figures; beneath figures it is a name, as of a state.
      if isUnderFigures, table.rows[row].role == .key { table.rows[row].role = .ordinary }
      isUnderFigures = isUnderFigures || table.holdsFigure(row: row)
      if keys.rows.contains(row) { table.rows[row].role = .key }
      table.rows[row].isHidden = rowIndices[row].map { grid.rows[$0].isHidden } ?? false
    }
    setLooks()
    for column in columnLabels.indices {
      table.columns[column] = known.hint(of: columnLabels[column])
      if keys.columns.contains(column) { table.columns[column].role = .key }
      table.columns[column].isHidden = grid.hiddenColumns.contains(column + 1)
    }
  }

  /// What the sender's formats tell: indents and groups of rows, and the few that stand out.
  private mutating func setLooks() {
    let looks = rowIndices.map { $0.map { RowLooks(grid.rows[$0]) } ?? RowLooks() }
    let count = looks.count(where: \.hasFigures)
    let isBoldTelling = looks.count { $0.isBold && $0.hasFigures } * 2 <= count
    let isBorderTelling = looks.count { $0.hasBorderAbove && $0.hasFigures } * 2 <= count
    for (row, looks) in looks.enumerated() {
      if looks.indent > 0, table.rows[row].indent ?? 0 == 0 { table.rows[row].indent = looks.indent }
      table.rows[row].outlineLevel = looks.outlineLevel
      guard table.rows[row].role == .ordinary else { continue }
      if looks.isBold, isBoldTelling { table.rows[row].looks += 1.5 }
      if looks.hasBorderAbove, isBorderTelling { table.rows[row].looks += 1.5 }
    }
  }

  package var isWorksheet: Bool { grid.sheet != nil }
  /// `nil` for a row between.
  package func rowNumber(of row: Int) -> Int? { rowIndices[row].map { grid.rows[$0].number } }

  /// The place of a cell of the table; `nil` in a row between.
  package func place(row: Int, column: Int) -> Provenance.Place? {
    guard let index = rowIndices[row] else { return nil }
    return Provenance.Place(sheet: grid.sheet, row: grid.rows[index].number, column: column + 1)
  }
}

extension GridRow {
  /// Line breaks within the fields of a record, which goes on over so many lines.
  fileprivate var lineBreakCount: Int {
    cells.reduce(0) { count, cell in
      count + (cell.text?.utf8.count { $0 == UInt8(ascii: "\n") } ?? 0)
    }
  }
}

extension FigureGrid.Cell {
  package init(_ content: RawCell.Content, _ notation: NumberNotation, _ vocabulary: Vocabulary) {
    switch content {
    case .text(let text): self.init(FigureScan(text), text, notation, vocabulary)
    case .number(let number, let isPercent):
      self = .figure(significand: number.significand, exponent: number.exponent, isRate: isPercent)
    case .boolean, .date: self = .text
    case .error, .formulaWithoutValue: self = .unknown
    }
  }

  private init(_ scan: FigureScan, _ text: String, _ notation: NumberNotation, _ vocabulary: Vocabulary) {
    switch scan.content {
    case .blank: self = .blank
    case .words: self = FigureText.isMark(text, vocabulary: vocabulary) ? .unknown : .text
    case .figure:
      guard let value = scan.value(notation) ?? scan.value(notation.other) else {
        self = .text
        return
      }
      self = .figure(significand: value.significand, exponent: value.exponent, isRate: scan.isRate)
    }
  }
}

/// How each column's writer marks decimals: as the column's figures tell, else as the others do.
package struct ColumnNotations {
  private let notations: [NumberNotation]

  package init(_ grid: Grid, width: Int) {
    var votes = [Int](repeating: 0, count: width)
    var hints = votes
    for row in grid.rows {
      for cell in row.cells where votes.indices.contains(cell.column - 1) {
        guard let scan = cell.text.map(FigureScan.init), scan.content == .figure else { continue }
        votes[cell.column - 1] += Self.vote(scan.evidentNotation)
        hints[cell.column - 1] += Self.vote(scan.likelyNotation)
      }
    }
    let common = Self.first(of: votes.reduce(0) { $0 + $1.signum() }, hints.reduce(0) { $0 + $1.signum() })
    notations = zip(votes, hints).map { vote, hint in
      Self.first(of: vote, common, hint) < 0 ? .english : .danish
    }
  }

  private static func vote(_ notation: NumberNotation?) -> Int {
    switch notation {
    case .danish: 1
    case .english: -1
    case nil: 0
    }
  }

  private static func first(of votes: Int...) -> Int { votes.first { $0 != 0 } ?? 0 }

  package subscript(column: Int) -> NumberNotation { notations[column] }
}
