internal import AfstemCells
package import AfstemModel
internal import AfstemTotals
package import AfstemVocabulary

/// What becomes of each figure of a file's tables: a fact, a claim or a part of one, a key, a rate, another measure, or
/// nothing that anybody said.
package struct FigureAccount {
  package private(set) var figures = FigureCount()
  package private(set) var findings: [Finding] = []
  private let vocabulary: Vocabulary
  private let proven: Set<Provenance>
  private let stated: StatedCells

  /// - Parameters:
  ///   - regions: All tables of the extract.
  ///   - proven: Cells of the totals of tables of no known kind.
  ///   - stated: What the tables' cells have become.
  package init(
    _ extract: Extract, regions: [TableRegion], proven: Set<Provenance>, stated: StatedCells,
    vocabulary: Vocabulary
  ) {
    self.vocabulary = vocabulary
    self.proven = proven
    self.stated = stated
    let bySheet = Dictionary(grouping: regions, by: \.sheet)
    for grid in extract.grids {
      let tables = bySheet[grid.sheet] ?? []
      guard !tables.isEmpty, tables.allSatisfy({ $0.incidents == nil }) else { continue }
      for table in tables { count(table, on: grid) }
      noteLoose(on: grid, beside: tables, of: extract.file.path)
    }
  }

  private mutating func count(_ table: TableRegion, on grid: Grid) {
    for row in table.header { add(row.cells.count(where: isFigure), explained: true) }
    let columns = Dictionary(table.columns.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
    var lost: [(cell: RawCell, place: Provenance)] = []
    for row in table.rows {
      for cell in row.cells.cells where isFigure(cell) {
        let place = table.provenance(row: row.number, column: cell.column)
        guard table.missing == nil else {
          add(1, explained: proven.contains(place) || isPeriod(cell))
          continue
        }
        let column = columns[cell.column]
        let isLost = row.role == .detail && column?.isOfFacts ?? false && !stated.accounts(for: place)
        if isLost { lost.append((cell, place)) }
        add(1, explained: !isLost && column?.explains(row.role) ?? false)
      }
    }
    noteLost(lost, of: columns, on: grid)
  }

  /// Reports figures that no reader made anything of, though their rows and columns are of facts.
  private mutating func noteLost(
    _ lost: [(cell: RawCell, place: Provenance)], of columns: [Int: TableColumn], on grid: Grid
  ) {
    guard !lost.isEmpty else { return }
    let notations = ColumnNotations(grid, width: lost.map(\.cell.column).max() ?? 0)
    for (number, figures) in Dictionary(grouping: lost, by: \.cell.column).sorted(by: { $0.key < $1.key }) {
      guard let first = figures.first else { continue }
      var tally = FigureTally()
      for figure in figures { tally.add(figure.cell, notations, vocabulary) }
      findings.append(
        .figureUnexplained(
          count: figures.count, inColumn: columns[number]?.label ?? "", sum: tally.sum, at: first.place))
    }
  }

  private mutating func add(_ count: Int, explained isExplained: Bool) {
    figures.count += count
    if isExplained { figures.explainedCount += count }
  }

  private func isFigure(_ cell: RawCell) -> Bool {
    switch cell.content {
    case .number: true
    case .text(let text): FigureScan(text).content == .figure
    case .boolean, .date, .error, .formulaWithoutValue: false
    }
  }

  private func isPeriod(_ cell: RawCell) -> Bool {
    if case .period = CellSense(cell, vocabulary: vocabulary) { true } else { false }
  }

  /// Reports figures that stand above or beneath a table, in line with its own, and belong to no row of it.
  private mutating func noteLoose(on grid: Grid, beside tables: [TableRegion], of file: String) {
    for row in grid.rows {
      let inside = tables.filter { $0.area.rows.contains(row.number) }
      guard inside.isEmpty else { continue }
      let figures = row.cells.filter { cell in
        isFigure(cell) && !isPeriod(cell)
          && tables.contains { table in
            table.missing == nil && table.columns.contains { $0.number == cell.column && $0.role.isFigure }
          }
      }
      guard let first = figures.first, let table = tables.first else { continue }
      let place = table.provenance(row: row.number, column: first.column)
      if proven.contains(place) { continue }
      add(figures.count, explained: false)
      let label = row.cells.first { $0.text != nil && !isFigure($0) }?.words ?? first.words
      findings.append(.figureUnexplained(inRow: label, at: place))
    }
  }
}

extension TableColumn {
  /// Whether each figure of the column is one that its row states.
  fileprivate var isOfFacts: Bool { role.isFigure && !isUnexplained }

  /// Whether a row's figure in the column is one that something says the use of.
  fileprivate func explains(_ row: RowRole) -> Bool {
    if isUnexplained { return false }
    guard role.isFigure else { return true }
    switch row {
    case .aside: return false
    case .header, .detail, .total, .subtotal, .remainder, .frame, .ofWhich, .rate: return true
    case .groupHeading, .continuation, .note: return false
    }
  }
}
