/// What the accepted relations, taken together, tell of the crosses: in which of them sums are taken at all.
struct Settlement {
  private let lines: Lines
  private let evaluation: Evaluation
  /// By cross: the relations that hold in it, and those whose total lies among its parts instead.
  private var holdCounts: [Int]
  private var rateCounts: [Int]
  private var differCounts: [Int]
  private var exactCount = 0
  /// Sums that hold but for rounding: of figures in whole units or finer, and of figures in fives, tens and so on.
  private var fineCount = 0
  private var coarseCount = 0

  init(_ candidates: [Candidate], _ lines: Lines, _ evaluation: Evaluation) {
    self.lines = lines
    self.evaluation = evaluation
    holdCounts = Array(repeating: 0, count: lines.crossCount)
    rateCounts = holdCounts
    differCounts = holdCounts
    for candidate in candidates {
      for cross in candidate.evidence.crosses {
        switch lines.reading(of: candidate.total, parts: candidate.parts, in: cross) {
        case let reading where reading.isHold:
          holdCounts[cross] += reading.bits > 0 ? 1 : 0
          count(reading, in: cross)
        case let reading where reading.verdict == .rate: rateCounts[cross] += 1
        case let reading where reading.verdict == .differs: differCounts[cross] += 1
        default: continue
        }
      }
    }
  }

  private mutating func count(_ reading: CrossReading, in cross: Int) {
    if reading.verdict == .exact {
      exactCount += reading.bits > 0 ? 1 : 0
    } else if isCoarse(cross) {
      coarseCount += 1
    } else {
      fineCount += 1
    }
  }

  /// A figure of so many steps has been counted or measured, and then rounded; nobody grants it.
  private static let measuredSteps: UInt128 = 2_000

  /// Two decimals are those of money, which nobody rounds to them.
  private func isMoney(_ cross: Int) -> Bool { lines.scaleUnit == lines.steps[cross] * 100 }
  private func isCoarse(_ cross: Int) -> Bool { lines.steps[cross] > lines.scaleUnit }

  /// Whether a sum that is off by no more than rounding is off for that reason: then others are, too.
  ///
  /// Figures in whole hundreds may be rounded, and may be what somebody grants; one that is a hundred off among
  /// many that are not is wrong. Nobody rounds a count, unless whole tables of them.
  func isRounding(_ candidate: Candidate, in cross: Int, error: UInt128) -> Bool {
    if error <= (lines.noises[cross] * Int128(candidate.parts.count + 1)).magnitude { return true }
    guard isLikely(error, of: candidate, in: cross) else { return false }
    if lines.isOfCounts, !isCoarse(cross) {
      let roundedCount = fineCount + coarseCount
      return roundedCount > 1 && roundedCount * 2 > exactCount
    }
    let steps = lines.value(candidate.total, cross).magnitude / lines.steps[cross].magnitude
    if isCoarse(cross), steps < Self.measuredSteps {
      return coarseCount >= 3 && coarseCount * 5 >= exactCount
    }
    return fineCount + coarseCount > 1 || exactCount < (isMoney(cross) ? 3 : 20)
  }

  /// Whether terms that are rounded each by itself come so far apart.
  ///
  /// Their errors have a variance of 1/12 of a squared step each, and equal terms have the same error; together they come
  /// to more than three and a half of their standard deviations once in two thousand sums. Figures that share a divisor
  /// have been rounded to it, up or down by chance, which is coarser.
  private func isLikely(_ error: UInt128, of candidate: Candidate, in cross: Int) -> Bool {
    let coarseness = ([candidate.total] + candidate.parts).reduce(0) { $0 + lines.excess(of: $1, in: cross) }
    if error <= (coarseness / 2).magnitude { return true }
    let step = lines.steps[cross].magnitude
    var divisor = lines.value(candidate.total, cross).magnitude / step
    var counts: [UInt128: UInt128] = [:]
    for part in candidate.parts where lines.state(part, cross).isFigure {
      let value = lines.value(part, cross).magnitude / step
      if value == 0 { continue }
      counts[value, default: 0] += 1
      divisor = Self.divisor(of: divisor, value)
    }
    let coarser = divisor > 2 && counts.count >= 8 ? divisor + 1 : 1
    guard coarser < 1 << 20 else { return true }
    let (steps, rest) = error.quotientAndRemainder(dividingBy: step * coarser)
    guard steps > 1 || steps == 1 && rest > 0 else { return true }
    guard steps < 1 << 40 else { return false }
    return steps * steps * 48 <= 49 * counts.values.reduce(1) { $0 + $1 * $1 }
  }

  private static func divisor(of one: UInt128, _ other: UInt128) -> UInt128 {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }

  /// Whether a figure that is no sum of its parts, though it might be their average, is a wrong sum.
  func isWrongSum(_ candidate: Candidate, in cross: Int) -> Bool {
    guard evaluation.isAdditive[cross] else { return false }
    if holdCounts[cross] > 0 { return holdCounts[cross] >= rateCounts[cross] }
    return rateCounts[cross] == 1 && candidate.evidence.holdCount >= 3 && isAsCoarse(cross, candidate)
  }

  /// Whether a relation fails so often where it is claimed that the figures it fails for are of another kind.
  func isPartial(_ candidate: Candidate) -> Bool {
    let fails = candidate.evidence.failCount
    return fails >= 4 && fails * 3 >= candidate.evidence.holdCount
  }

  /// Whether the relations fail in a cross so often that it is not their totals that are wrong.
  func isForeign(_ cross: Int) -> Bool { differCounts[cross] >= 3 && differCounts[cross] > holdCounts[cross] }

  /// Whether a cross's figures have no more decimals than those in which the relation holds: rates mostly do.
  private func isAsCoarse(_ cross: Int, _ candidate: Candidate) -> Bool {
    candidate.evidence.crosses.contains { other in
      other != cross && lines.steps[other] <= lines.steps[cross] * 10
        && lines.reading(of: candidate.total, parts: candidate.parts, in: other).isHold
    }
  }
}

extension CrossReading {
  var isHold: Bool { verdict == .exact || verdict == .rounded }
}
