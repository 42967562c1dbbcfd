import Testing
import Totals

@Suite("Sums by evidence")
struct SumTests {
  @Test("a last row that adds up the rows above it is their total, without a word")
  func lastRow() throws {
    let table = FigureGrid(whole: [[1_204, 866], [3_391, 4_017], [575, 1_293], [5_170, 6_176]])
    let relation = try #require(table.relations(along: .row).first)
    #expect(relation.total == 3)
    #expect(relation.parts == [0, 1, 2])
    #expect(relation.outcomes.map(\.verdict) == [.holds, .holds])
  }
}

extension FigureGrid {
  /// A table of whole numbers.
  init(whole rows: [[Int64?]]) {
    self.init(rows.map { row in row.map { $0.map { .figure(significand: $0, exponent: 0) } ?? .blank } })
  }
}
