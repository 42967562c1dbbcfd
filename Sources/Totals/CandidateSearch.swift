/// Looks for lines that are sums of others among the lines that are not folded away.
struct CandidateSearch {
  let lines: Lines
  let evaluation: Evaluation
  /// Lines in order.
  let list: [Int]
  /// How widely to look, by how many lines there are.
  private let reach: SearchReach
  /// Lines that have been found to be totals: the blocks that they add up end at them.
  private let totals: Set<Int>
  private(set) var found: [Candidate] = []
  private var seen: Set<Int> = []
  /// How many figures have been looked at, for tests of how the work grows.
  private(set) var stepCount = 0

  init(_ lines: Lines, _ evaluation: Evaluation, over list: [Int], totals: Set<Int> = []) {
    self.lines = lines
    self.evaluation = evaluation
    self.list = list
    self.totals = totals
    reach = SearchReach(lineCount: list.count)
  }

  mutating func search() {
    // A total has two parts at least.
    guard list.count > 2 else { return }
    let crosses = list.map { self.crosses(of: $0) }
    var columns = [CrossSums?](repeating: nil, count: lines.crossCount)
    for cross in crosses.joined() where columns[cross] == nil {
      columns[cross] = CrossSums(lines, list, cross, horizon: reach.horizon)
    }
    let distant = reach.looksFar ? distantRuns(crosses, columns) : [:]
    for position in list.indices {
      let start = found.count
      for (rank, cross) in crosses[position].enumerated() {
        guard let sums = columns[cross] else { continue }
        search(at: position, in: sums, rank: rank, distant: distant[cross])
      }
      keepBest(from: start)
    }
  }

  /// The runs apart from each line that add up to it, by cross, in the crosses that tell most of it.
  private mutating func distantRuns(_ crosses: [[Int]], _ columns: [CrossSums?]) -> [Int: DistantRuns] {
    var targets: [Int: [Int]] = [:]
    for (position, crosses) in crosses.enumerated() {
      for cross in crosses.prefix(Self.farCrosses) { targets[cross, default: []].append(position) }
    }
    var found: [Int: DistantRuns] = [:]
    for (cross, positions) in targets {
      guard let sums = columns[cross] else { continue }
      let runs = DistantRuns(of: positions, in: sums, longest: reach.longestFarRun)
      stepCount += runs.stepCount
      found[cross] = runs
    }
    return found
  }

  /// How many of a line's crosses are searched for runs and pairs apart from it.
  private static let farCrosses = 2

  /// A line has few readings worth weighing against one another.
  private mutating func keepBest(from start: Int) {
    guard found.count > start + Self.mostOfLine else { return }
    found[start...].sort { $0.score > $1.score }
    found.removeSubrange((start + Self.mostOfLine)...)
  }

  private static let mostOfLine = 32

  private mutating func search(at position: Int, in sums: CrossSums, rank: Int, distant: DistantRuns?) {
    walk(from: position, by: 1, in: sums)
    walk(from: position, by: -1, in: sums)
    guard rank < reach.strideCrosses else { return }
    for step in 2..<max(2, min(reach.longestStep, list.count / 2) + 1) {
      for offset in 1...step {
        stride(from: position, offset: offset, step: step, in: sums)
        stride(from: position, offset: -offset, step: -step, in: sums)
      }
    }
    guard rank < Self.farCrosses else { return }
    for range in distant?[position] ?? [] {
      propose(position, range, price: distantPrice(range, position), sums.cross)
    }
    pairs(of: position, in: sums)
  }

  // MARK: - Shapes

  private mutating func walk(from position: Int, by direction: Int, in sums: CrossSums) {
    var (sum, nonzero, hits): (Int128, Int, Int) = (0, 0, 0)
    var index = position + direction
    var count = 0
    while list.indices.contains(index), hits < 12, count < reach.longestRun {
      count += 1
      stepCount += 1
      let value = sums.values[index]
      sum += value
      if value != 0 { nonzero += 1 }
      if nonzero >= 2, sums.isNear(sum, to: position, nonzero) {
        hits += 1
        let range = direction > 0 ? position + 1..<index + 1 : index..<position
        propose(position, range, price: runPrice(range, position), sums.cross)
      }
      if sums.isBeyond(sum, position, nonzero, from: index, by: direction) { break }
      index += direction
    }
  }

  private mutating func stride(from position: Int, offset: Int, step: Int, in sums: CrossSums) {
    var (sum, nonzero, count, hits): (Int128, Int, Int, Int) = (0, 0, 0, 0)
    var index = position + offset
    while list.indices.contains(index), hits < 6, count < reach.longestRun {
      let value = sums.values[index]
      sum += value
      count += 1
      stepCount += 1
      if value != 0 { nonzero += 1 }
      if nonzero >= 2, sums.isNear(sum, to: position, nonzero) {
        hits += 1
        let parts = (0..<count).map { list[position + offset + $0 * step] }
        propose(
          list[position], step > 0 ? parts : parts.reversed(),
          price: 3 + Self.universal(step.magnitude) + Self.universal(offset.magnitude)
            + Self.universal(UInt(count)), sums.cross)
      }
      if sums.isBeyond(sum, position, nonzero, from: index, by: step) { break }
      index += step
    }
  }

  private mutating func pairs(of position: Int, in sums: CrossSums) {
    let low = max(0, position - reach.pairs)
    let high = min(list.count, position + reach.pairs + 1)
    var hits = 0
    for first in low..<high where first != position {
      let value = sums.values[first]
      guard value != 0, first + 2 < high else { continue }
      for second in (first + 2)..<high where second != position {
        let other = sums.values[second]
        stepCount += 1
        guard other != 0, sums.isNear(value + other, to: position, 2), hits < 20 else { continue }
        hits += 1
        propose(
          list[position], [list[first], list[second]],
          price: 4 + Self.universal((first - position).magnitude)
            + Self.universal((second - position).magnitude), sums.cross)
      }
    }
  }

  // MARK: - Prices

  /// The bits of a whole number that may be any.
  static func universal(_ number: UInt) -> Double { 1.5 * Lines.log2(UInt128(number)) }

  private func runPrice(_ range: Range<Int>, _ position: Int) -> Double {
    let isAbove = range.upperBound <= position
    let isEdge = isBoundary(isAbove ? range.lowerBound : range.upperBound)
    guard isEdge else { return 1 + Self.universal(UInt(range.count)) }
    return isBoundary(isAbove ? position + 1 : position) ? Self.wholeBlockPrice : 1
  }

  /// A line that adds up all the rest of its block is what one expects to find.
  private static let wholeBlockPrice = -3.0

  private func isBoundary(_ position: Int) -> Bool {
    position == 0 || position == list.count || lines.isApart[list[position]]
      || isTotal(list[position - 1]) || isTotal(list[position])
  }

  private func isTotal(_ line: Int) -> Bool { lines.hints[line].prior >= 3 || totals.contains(line) }

  private func distantPrice(_ range: Range<Int>, _ position: Int) -> Double {
    let distance = range.upperBound <= position ? position - range.upperBound : range.lowerBound - position
    return 3 + Self.universal(distance.magnitude) + Self.universal(UInt(range.count))
  }

  // MARK: - Proposals

  private mutating func propose(_ position: Int, _ range: Range<Int>, price: Double, _ cross: Int) {
    propose(list[position], Array(list[range]), price: price, cross)
  }

  private mutating func propose(_ total: Int, _ parts: [Int], price: Double, _ cross: Int) {
    var hasher = Hasher()
    hasher.combine(total)
    hasher.combine(parts)
    guard seen.insert(hasher.finalize()).inserted else { return }
    stepCount += parts.count
    guard evaluation.isPlausible(total, parts, near: cross) else { return }
    stepCount += parts.count * lines.crossCount
    var candidate = Candidate(total: total, parts: parts, price: price)
    candidate.evidence = evaluation.evidence(of: total, parts: parts)
    if candidate.score + max(0, lines.hints[total].prior + lines.hints[total].looks) > 0 {
      found.append(candidate)
    }
  }
}

// MARK: - Crosses to look in

extension CandidateSearch {
  /// The crosses whose figure of the total leaves least to chance first, then one of each section, then others.
  private func crosses(of total: Int) -> [Int] {
    var crosses = tellingCrosses(of: total)
    guard reach.otherCrosses > 0 else { return crosses }
    var others: [Int] = []
    for cross in 0..<lines.crossCount where isOther(cross, total) && !crosses.contains(cross) {
      others.append(cross)
    }
    if others.count > reach.otherCrosses {
      others = (0..<reach.otherCrosses).map { others[$0 * others.count / reach.otherCrosses] }
    }
    crosses += others
    return crosses
  }

  private func isOther(_ cross: Int, _ total: Int) -> Bool {
    lines.state(total, cross).isFigure && lines.value(total, cross) != 0
      && lines.crossHints[cross].role != .key
  }

  private func tellingCrosses(of total: Int) -> [Int] {
    var best: [(bits: Double, cross: Int)] = []
    var ofSections: [(section: Int, bits: Double, cross: Int)] = []
    for cross in 0..<lines.crossCount where isOther(cross, total) {
      let bits = Lines.log2(lines.value(total, cross).magnitude / lines.steps[cross].magnitude)
      if best.count < 3 || bits > best[best.count - 1].bits {
        best.append((bits, cross))
        best.sort { $0.bits > $1.bits }
        if best.count > 3 { best.removeLast() }
      }
      guard lines.axis == .column else { continue }
      let section = evaluation.sections[cross]
      if let last = ofSections.last, last.section == section {
        if bits > last.bits { ofSections[ofSections.count - 1] = (section, bits, cross) }
      } else {
        ofSections.append((section, bits, cross))
      }
    }
    let telling = best.map(\.cross)
    guard ofSections.count > 1 else { return telling }
    return telling + ofSections.prefix(24).map(\.cross).filter { !telling.contains($0) }
  }
}

/// How widely to look for parts, so that the work grows with the lines and not with their square.
private struct SearchReach {
  let strideCrosses: Int
  let otherCrosses: Int
  let longestStep: Int
  let longestRun: Int
  let longestFarRun: Int
  let looksFar: Bool
  let pairs: Int
  /// No run goes on for so long in the hope that figures below zero bring it back.
  let horizon: Int

  init(lineCount: Int) {
    let isShort = lineCount <= 400
    let isLong = lineCount > 2_000
    strideCrosses = isShort ? 3 : 1
    otherCrosses = isShort ? 8 : (isLong ? 0 : 2)
    longestStep = isShort ? 12 : (isLong ? 4 : 8)
    longestRun = isLong ? 2_000 : .max
    longestFarRun = isShort ? .max : 60
    looksFar = lineCount <= 1_200
    horizon = isLong ? 500 : 2_000
    pairs = lineCount <= 60 ? 60 : (isLong ? 4 : 12)
  }
}
