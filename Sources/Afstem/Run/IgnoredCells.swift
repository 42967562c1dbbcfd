internal import Cells
internal import Interpret
internal import Model
internal import Totals
internal import Vocabulary

/// Takes the cells out of an extract that the job leaves out on purpose, and says how much they are.
struct IgnoredCells {
  let vocabulary: Vocabulary

  func removed(from read: Reviewed<Extract?>) -> Reviewed<Extract?> {
    guard var extract = read.value, !extract.file.ignored.isEmpty else { return read }
    var findings = read.findings
    var whole = Tally()
    for area in extract.file.ignored {
      var tally = Tally()
      for index in extract.grids.indices where isMeant(extract.grids[index], by: area) {
        remove(area, from: &extract.grids[index], &tally)
      }
      whole.add(tally)
      findings.append(
        .leftOut(
          area.text, cellCount: tally.cellCount, figures: tally.figures,
          at: Provenance(file: extract.file.path, place: .file)))
    }
    extract.ignored = whole.figures
    return Reviewed(extract, findings: findings)
  }

  private struct Tally {
    var cellCount = 0
    var count = 0
    /// Times ten thousand.
    var sum: Int64? = 0

    mutating func add(_ other: Self) {
      cellCount += other.cellCount
      count += other.count
      sum = sum.flatMap { sum in other.sum.flatMap { Self.added(sum, $0) } }
    }

    mutating func add(_ number: ExactDecimal) {
      count += 1
      sum = sum.flatMap { sum in number.whole(timesTenTo: 4).flatMap { Self.added(sum, $0.value) } }
    }

    private static func added(_ one: Int64, _ other: Int64) -> Int64? {
      let sum = one.addingReportingOverflow(other)
      return sum.overflow ? nil : sum.partialValue
    }

    var figures: IgnoredFigures {
      IgnoredFigures(count: count, sum: sum.map { ExactDecimal(significand: $0, exponent: -4) })
    }
  }

  private func isMeant(_ grid: Grid, by area: IgnoredArea) -> Bool {
    area.sheet.map { $0.folded == (grid.sheet ?? "").folded } ?? true
  }

  private func remove(_ area: IgnoredArea, from grid: inout Grid, _ tally: inout Tally) {
    let width = grid.rows.map { $0.cells.last?.column ?? 0 }.max() ?? 0
    let notations = ColumnNotations(grid, width: width)
    for row in grid.rows.indices {
      let number = grid.rows[row].number
      for cell in grid.rows[row].cells where area.contains(row: number, column: cell.column) {
        tally.cellCount += 1
        if case .figure(let significand, let exponent, _) = FigureGrid.Cell(
          cell.content, notations[cell.column - 1], vocabulary)
        {
          tally.add(ExactDecimal(significand: significand, exponent: exponent))
        }
      }
      grid.rows[row].cells.removeAll { area.contains(row: number, column: $0.column) }
    }
    grid.rows.removeAll(where: \.cells.isEmpty)
  }
}
