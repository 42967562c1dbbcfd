import AfstemTestSupport
import Testing

@testable import AfstemTotals

@Suite("Chance")
struct ChanceTests {
  @Test("a planted total is found among random rows", arguments: 1...40)
  func planted(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (count, columns) = (
      Int.random(in: 2...14, using: &generator), Int.random(in: 2...6, using: &generator)
    )
    var rows = FigureGrid.randomRows(count: count, columns: columns, seed: seed)
    let total: [Int64?] = (0..<columns).map { column in rows.reduce(0) { $0 + ($1[column] ?? 0) } }
    let isFirst = Bool.random(using: &generator)
    rows.insert(total, at: isFirst ? 0 : count)
    let parts = isFirst ? Array(1...count) : Array(0..<count)
    #expect(FigureGrid(whole: rows).shapes(along: .row) == [Shape(isFirst ? 0 : count, parts)])
  }

  @Test("random tables have no sums", arguments: 1...60)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let columns = Int.random(in: 1...8, using: &generator)
    let rows = FigureGrid.randomRows(
      count: Int.random(in: 3...30, using: &generator), columns: columns, seed: seed, below: 1_000)
    #expect(FigureGrid(whole: rows).relations().isEmpty)
  }

  @Test("columns in proportion to one another are evidence once")
  func proportional() {
    let prices: [Int64] = [1_835, 1_377, 918, 3_977, 2_983, 1_988]
    let rows: [[Int64?]] = (20..<40).map { factor in prices.map { ($0 * factor + 10) / 20 } }
    #expect(FigureGrid(whole: rows).relations(along: .column).isEmpty)
  }

  @Test("the work grows with the rows, not with their square", arguments: [9, 1_000, 1_000_000] as [Int64])
  func growth(limit: Int64) {
    let effort = [2_500, 5_000].map { count in
      let grid = FigureGrid(
        whole: FigureGrid.randomRows(count: count, columns: 4, seed: 11, below: limit, least: -limit / 20))
      return Axis.allCases.reduce(0) { $0 + grid.effort(along: $1) }
    }
    #expect(effort[1] < effort[0] * 5 / 2, "\(effort)")
  }
}
