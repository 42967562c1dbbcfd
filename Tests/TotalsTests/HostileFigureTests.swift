import Testing
import AfstemTotals

@Suite("Hostile figures")
struct HostileFigureTests {
  @Test(
    "figures of any size and exponent are added up or left out, and never overflow",
    arguments: [Int64.min, .max, 1, -1], [Int.min, -400, -19, -15, 0, 18, 30, 400, Int.max])
  func extremes(significand: Int64, exponent: Int) {
    let cell = FigureGrid.Cell.figure(significand: significand, exponent: exponent)
    let grid = FigureGrid(Array(repeating: Array(repeating: cell, count: 5), count: 5))
    for relation in grid.relations() { #expect(relation.parts.count < 5) }
  }

  @Test("a table without rows, without columns or without figures has no sums")
  func empty() {
    #expect(FigureGrid([]).relations().isEmpty)
    #expect(FigureGrid([[], [], []]).relations().isEmpty)
    #expect(FigureGrid([[.text, .blank], [.blank, .unknown]]).relations().isEmpty)
  }

  @Test("formulas of cells that are not in the table are passed over")
  func foreignFormulas() {
    var grid = FigureGrid(whole: [[2], [1], [3]])
    grid.formulas = [
      FormulaHint(row: 9, column: 0, parts: [.init(row: 0, column: 0)]),
      FormulaHint(row: 2, column: 0, parts: [.init(row: -4, column: 0), .init(row: 80, column: 0)]),
      FormulaHint(row: 2, column: 0, parts: [.init(row: 2, column: 0)]),
    ]
    #expect(grid.relations().isEmpty)
  }
}
