import Testing
import AfstemTotals

@Suite("Rounding")
struct RoundingTests {
  @Test("figures rounded each by itself add up to within a unit or two")
  func roundedFigures() throws {
    var grid = FigureGrid(whole: [[120], [135], [150], [165], [571]])
    grid.rows[4].prior = 5
    let outcome = try #require(grid.relations(along: .row).only?.outcomes.only)
    #expect(outcome.verdict == .holds)
    #expect(outcome.isRounded)
    #expect(outcome.claimed - outcome.sum == 1)
  }

  @Test("a total further off than rounding comes to once in hundreds of sums is wrong")
  func unlikelyRounding() throws {
    let one = (0..<30).map { Int64(101 + $0 * 37 % 211) }
    let other = (0..<30).map { Int64(211 + $0 * 53 % 307) }
    for (gap, verdict) in [(3, .holds), (9, .differs)] as [(Int64, Relation.Outcome.Verdict)] {
      let total: [Int64] = [one.reduce(0, +), other.reduce(0, +) + gap]
      var grid = FigureGrid(whole: zip(one, other).map { [$0, $1] } + [total])
      grid.rows[30].prior = 5
      let relation = try #require(grid.relations(along: .row).only)
      #expect(relation.outcomes.map(\.verdict) == [.holds, verdict])
    }
  }

  @Test("twelve equal shares are rounded all the same way")
  func equalShares() throws {
    let share = FigureGrid.Cell.figure(significand: 583_333_333, exponent: -5)
    var grid = FigureGrid(
      Array(repeating: [share], count: 12) + [[.figure(significand: 70_000, exponent: 0)]])
    grid.rows[12].prior = 5
    #expect(grid.relations(along: .row).only?.outcomes.map(\.verdict) == [.holds])
  }

  @Test("counts that a statistics office has rounded to threes add up but for some threes")
  func roundedToThrees() throws {
    let parts = (0..<16).map { [Int64(900 + $0 * 411 % 1_200) / 3 * 3] }
    var grid = FigureGrid(whole: parts + [[parts.reduce(0) { $0 + $1[0] } + 6]])
    grid.rows[16].prior = 5
    #expect(grid.relations(along: .row).only?.outcomes.map(\.verdict) == [.holds])
  }

  @Test("among amounts in whole ten thousands, one that is ten thousand off is wrong")
  func grantedAmounts() throws {
    var grid = FigureGrid(whole: [
      [340_000, 350_000, 360_000], [510_000, 520_000, 530_000], [630_000, 640_000, 650_000],
      [1_480_000, 1_520_000, 1_540_000],
    ])
    grid.rows[3].prior = 5
    let relation = try #require(grid.relations(along: .row).only)
    #expect(relation.outcomes.map(\.verdict) == [.holds, .differs, .holds])
  }

  @Test("one sum of money that is one øre off among others is wrong")
  func oneØre() throws {
    let parts: [[Int64]] = [[120_450, 331_225, 98_075, 411_950], [75_525, 64_810, 20_095, 17_335]]
    var rows = parts.map { $0.map { FigureGrid.Cell.figure(significand: $0, exponent: -2) } }
    rows.append(zip(parts[0], parts[1]).map { .figure(significand: $0 + $1, exponent: -2) })
    rows[2][3] = .figure(significand: 411_950 + 17_335 + 1, exponent: -2)
    let relation = try #require(FigureGrid(rows).relations(along: .row).only)
    #expect(relation.outcomes.map(\.verdict) == [.holds, .holds, .holds, .differs])
  }

  @Test("a column of whole persons is the sum of one in decimals, rounded")
  func coarserTotal() throws {
    let hours: [[Int64]] = [[268_42, 84_905], [76_198, 72_846], [253_549, 73_264], [20_299, 42_433]]
    let rows = hours.map { row -> [FigureGrid.Cell] in
      let sum = row.reduce(0, +)
      return row.map { .figure(significand: $0, exponent: -2) } + [
        .figure(significand: (sum + 50) / 100, exponent: 0)
      ]
    }
    let relation = try #require(FigureGrid(rows).relations(along: .column).only)
    #expect(relation.total == 2 && relation.parts == [0, 1])
    #expect(relation.outcomes.allSatisfy { $0.verdict == .holds && $0.isRounded })
  }

  @Test("figures that were held in binary are equal to fifteen digits")
  func binary() {
    let cells: [[FigureGrid.Cell]] = [
      [.figure(significand: 1_262_977_970_693_533, exponent: -9)],
      [.figure(significand: 1_375_237_953_356_201, exponent: -9)],
      [.figure(significand: 911_448_623, exponent: -3)],
      [.figure(significand: 3_549_664_547_049_736, exponent: -9)],
    ]
    #expect(FigureGrid(cells).relations(along: .row).only?.outcomes.map(\.verdict) == [.holds])
  }
}
