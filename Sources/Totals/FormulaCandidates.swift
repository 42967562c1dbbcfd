extension FigureGrid {
  /// The relations that formulas state: the lines that a cell's formula adds up, for all the cells of its line.
  func formulaCandidates(_ lines: Lines, _ evaluation: Evaluation) -> [Candidate] {
    var stated: [FormulaRelation: Int] = [:]
    for formula in formulas {
      guard let relation = FormulaRelation(formula, along: lines.axis) else { continue }
      stated[relation, default: 0] += 1
    }
    return stated.keys.sorted().compactMap { relation in
      guard lines.contains(relation.total), relation.parts.allSatisfy(lines.contains) else { return nil }
      let parts = relation.parts.filter { lines.hints[$0].role != .key && lines.holdsFigures($0) }
      guard !parts.isEmpty, !parts.contains(relation.total) else { return nil }
      var candidate = Candidate(total: relation.total, parts: parts, price: 0, isStated: true)
      candidate.evidence = evaluation.evidence(of: relation.total, parts: parts)
      guard candidate.evidence.bits.isFinite, !candidate.evidence.crosses.isEmpty else { return nil }
      candidate.evidence.bits = max(candidate.evidence.bits, 0) + Self.formulaBits
      return candidate
    }
  }

  private static let formulaBits = 30.0
}

/// A line and the lines that a formula of its adds up.
private struct FormulaRelation: Hashable, Comparable {
  let total: Int
  let parts: [Int]

  /// `nil` where the parts stand elsewhere than across from the cell.
  init?(_ formula: FormulaHint, along axis: Axis) {
    guard formula.parts.allSatisfy({ axis == .row ? $0.column == formula.column : $0.row == formula.row })
    else { return nil }
    total = axis == .row ? formula.row : formula.column
    parts = Set(formula.parts.map { axis == .row ? $0.row : $0.column }).sorted()
  }

  static func < (one: Self, other: Self) -> Bool {
    one.total != other.total ? one.total < other.total : one.parts.lexicographicallyPrecedes(other.parts)
  }
}

extension Lines {
  func contains(_ line: Int) -> Bool { 0..<lineCount ~= line }
  func holdsFigures(_ line: Int) -> Bool { (0..<crossCount).contains { state(line, $0).isFigure } }

  /// The only line among a total's parts, in order, that is none of them although it is one line more of the same kind.
  func passedOver(by parts: [Int], isTotal: (Int) -> Bool) -> Int? {
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
    let others = Set(active.filter { first...last ~= $0 }).subtracting(parts)
    guard let line = others.first, others.count == 1, isPlain(line), !isTotal(line) else { return nil }
    return line
  }

  /// Whether nothing but a name is said of a line.
  private func isPlain(_ line: Int) -> Bool {
    hints[line].role == .ordinary && hints[line].prior <= 0 && hints[line].isLabelled
  }

  /// Whether a row's words say that it totals what stands above or beneath it, and nothing more, and its figures agree.
  func claimsAll(_ candidate: Candidate) -> Bool {
    axis == .row && hints[candidate.total].prior >= LineHint.whollyTotal && candidate.evidence.failCount == 0
  }

  /// The neighbour of a stated run that it leaves out although it is one line more of the same kind.
  func leftOut(by parts: [Int], of total: Int, isTotal: (Int) -> Bool) -> Int? {
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
    let places = active.indices.filter { first...last ~= active[$0] }
    guard places.count == parts.count, let start = places.first, let end = places.last else { return nil }
    let (before, after) = (start - 1, end + 1)
    var neighbours: [Int] = []
    if active.indices.contains(after), active[after] != total, !isApart[active[after]] {
      neighbours.append(active[after])
    }
    if active.indices.contains(before), active[before] != total, !isApart[active[start]] {
      neighbours.append(active[before])
    }
    return neighbours.first { line in
      isPlain(line) && !isTotal(line) && (first < total ? line < total : line > total)
    }
  }
}
