internal import AfstemCells
internal import AfstemModel

/// Some rows and a band of columns of one grid, with merged cells seen through.
struct GridView {
  let file: SourceFile
  let grid: Grid
  /// Rows with at least one cell in the band.
  let rows: [GridRow]
  /// Counts from 1.
  let columns: ClosedRange<Int>
  /// The leftmost column of the rows that have several cells: a note may stand further left.
  let firstColumn: Int

  init(file: SourceFile, grid: Grid, rows: [GridRow], columns: ClosedRange<Int>) {
    self.file = file
    self.grid = grid
    self.columns = columns
    let isInside = { (cell: RawCell) in columns.contains(cell.column) && !cell.isBlank }
    self.rows = rows.compactMap { row in
      if !row.cells.isEmpty, row.cells.allSatisfy(isInside) { return row }
      let cells = row.cells.filter(isInside)
      guard !cells.isEmpty else { return nil }
      var row = row
      row.cells = cells
      return row
    }
    let wide = self.rows.lazy.filter { $0.cells.count > 1 }.compactMap { $0.cells.first?.column }
    firstColumn = wide.min() ?? columns.lowerBound
  }

  /// The whole grid; `nil` where nothing stands in it.
  init?(file: SourceFile, grid: Grid) {
    var used: ClosedRange<Int>?
    for case let row in grid.rows {
      for cell in row.cells where !cell.isBlank {
        used =
          min(
            used?.lowerBound ?? cell.column, cell.column)...max(used?.upperBound ?? cell.column, cell.column)
      }
    }
    guard let used else { return nil }
    self.init(file: file, grid: grid, rows: grid.rows, columns: used)
  }

  /// The sheet's name, or the file's without its ending.
  var context: String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    return grid.sheet ?? String(name.prefix { $0 != "." })
  }

  func narrowed(to columns: ClosedRange<Int>) -> GridView {
    GridView(file: file, grid: grid, rows: rows, columns: columns)
  }

  /// The merged range that holds a cell.
  func mergedRange(row: Int, column: Int) -> CellRange? {
    grid.mergedRanges.range(row: row, column: column)
  }
}
