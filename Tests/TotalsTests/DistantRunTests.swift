import AfstemTestSupport
import Testing

@testable import AfstemTotals

@Suite("Distant runs")
struct DistantRunTests {
  @Test(
    "runs that add up to lines apart from them are found as if each line were searched alone",
    arguments: 1...60)
  func likeEachAlone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...40, using: &generator)
    let limit: Int64 = [6, 60, 6_000].randomElement(using: &generator) ?? 6
    let least: Int64 = [0, 1, -3].randomElement(using: &generator) ?? 0
    let rows: [[Int64?]] = (0..<count).map { _ in
      [Bool.random(using: &generator) ? 0 : 5 * Int64.random(in: least...limit, using: &generator)]
    }
    let lines = Lines(FigureGrid(whole: rows), along: .row)
    let list = Array(0..<count)
    let sums = CrossSums(lines, list, 0, horizon: 2_000)
    let positions = list.filter { _ in Bool.random(using: &generator) }
    let longest = [60, 5].randomElement(using: &generator) ?? 60
    let found = DistantRuns(of: positions, in: sums, longest: longest)
    for position in positions {
      #expect(found[position] == Self.runs(to: position, in: sums, longest: longest))
    }
  }

  /// What a search for one line alone finds.
  private static func runs(to position: Int, in sums: CrossSums, longest: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in sums.values.indices where sums.values[start] != 0 {
      var (sum, count): (Int128, Int) = (0, 0)
      for index in start..<min(sums.values.count, start + longest) {
        guard index != position, found.count < 40 else { break }
        sum += sums.values[index]
        guard sums.values[index] != 0 else {
          if sums.isBeyond(sum, position, count, from: index, by: 1) { break }
          continue
        }
        count += 1
        let isBeside = start == position + 1 || index == position - 1
        if count >= 2, !isBeside, sums.isNear(sum, to: position, count) { found.append(start..<index + 1) }
        if sums.isBeyond(sum, position, count, from: index, by: 1) { break }
      }
    }
    return found
  }
}
