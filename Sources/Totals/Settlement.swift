/// What the accepted relations, taken together, tell of the crosses: in which of them sums are taken at all.
struct Settlement {
  private let lines: Lines
  private let evaluation: Evaluation
  /// By cross: the relations that hold in it, and those whose total lies among its parts instead.
  private var holdCounts: [Int]
  private var rateCounts: [Int]
  private var differCounts: [Int]

  init(_ candidates: [Candidate], _ lines: Lines, _ evaluation: Evaluation) {
    self.lines = lines
    self.evaluation = evaluation
    holdCounts = Array(repeating: 0, count: lines.crossCount)
    rateCounts = holdCounts
    differCounts = holdCounts
    for candidate in candidates {
      for cross in candidate.evidence.crosses {
        switch lines.reading(of: candidate.total, parts: candidate.parts, in: cross) {
        case let reading where reading.isHold: holdCounts[cross] += reading.bits > 0 ? 1 : 0
        case let reading where reading.verdict == .rate: rateCounts[cross] += 1
        case let reading where reading.verdict == .differs: differCounts[cross] += 1
        default: continue
        }
      }
    }
  }

  /// Whether a figure that is no sum of its parts, though it might be their average, is a wrong sum.
  func isWrongSum(_ candidate: Candidate, in cross: Int) -> Bool {
    guard evaluation.isAdditive[cross] else { return false }
    if holdCounts[cross] > 0 { return holdCounts[cross] >= rateCounts[cross] }
    return rateCounts[cross] == 1 && candidate.evidence.holdCount >= 3 && isAsCoarse(cross, candidate)
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
