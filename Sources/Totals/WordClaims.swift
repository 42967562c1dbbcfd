/// Totals that their words and their place name, and that no figures bear out: where such a line is the only one of
/// its table, or unlike its neighbours, the figures cannot, for the total is wrong.
struct WordClaims {
  private let lines: Lines
  private let evaluation: Evaluation
  private let accepted: [Candidate]
  /// The lines that are no parts of accepted totals, in order.
  private let list: [Int]
  private let totals: Set<Int>

  init(_ lines: Lines, _ evaluation: Evaluation, _ accepted: [Candidate], list: [Int]) {
    self.lines = lines
    self.evaluation = evaluation
    self.accepted = accepted
    self.list = list
    totals = Set(accepted.map(\.total))
  }

  func candidates() -> [Candidate] {
    let siblings = accepted.count { isAfterItsParts($0) && lines.hints[$0.total].prior >= 3 }
    let unclaimed = list.indices.compactMap { position -> Candidate? in
      let line = list[position]
      guard !totals.contains(line) else { return nil }
      if lines.hints[line].isDifference { return balance(at: position) }
      guard lines.hints[line].prior >= 4 else { return nil }
      return copy(at: position) ?? candidate(at: position, in: list, siblings: siblings)
        ?? ofTotals(at: position)
        ?? lines.active.firstIndex(of: line).flatMap {
          candidate(at: $0, in: lines.active, siblings: max(1, siblings))
        }
        ?? ofWrongTotals(at: position)
    }
    return unclaimed + wrongGroups(siblings: max(1, siblings))
  }

  /// Lines called totals that another adds up, above which stand lines that none does: they add up those, and err.
  private func wrongGroups(siblings: Int) -> [Candidate] {
    let free = Set(list)
    let parts = Set(accepted.flatMap(\.parts)).subtracting(totals)
    return lines.active.indices.compactMap { position in
      let line = lines.active[position]
      guard parts.contains(line), lines.hints[line].prior >= 4 else { return nil }
      var start = position
      while start > 0, free.contains(lines.active[start - 1]), !isTotal(lines.active[start - 1]) {
        start -= 1
      }
      return candidate(of: line, run: lines.active[start..<position], siblings: siblings)
    }
  }

  /// A line called a total beneath the totals of groups, and near to what they come to.
  private func ofWrongTotals(at position: Int) -> Candidate? {
    guard let first = list[..<position].firstIndex(where: totals.contains),
      list[first..<position].allSatisfy({ totals.contains($0) || lines.hints[$0].role == .ordinary })
    else { return nil }
    let parts = list[first..<position]
    guard parts.count(where: totals.contains) >= 2,
      let candidate = candidate(of: list[position], run: parts, siblings: 1)
    else { return nil }
    let isNear = candidate.evidence.crosses.allSatisfy { cross in
      let sum = lines.reading(of: candidate.total, parts: candidate.parts, in: cross).sum
      let gap = (lines.value(candidate.total, cross) - sum).magnitude
      return gap <= sum.magnitude / 4
    }
    return isNear ? candidate : nil
  }

  /// A line beneath several totals, of which it is the total in one column at least.
  private func ofTotals(at position: Int) -> Candidate? {
    let parts = list[..<position].filter(totals.contains)
    guard parts.count >= 2 else { return nil }
    let evidence = evaluation.evidence(of: list[position], parts: Array(parts))
    guard evidence.holdCount > 0, evidence.failCount <= evidence.holdCount else { return nil }
    return Candidate(total: list[position], parts: Array(parts), price: 0, evidence: evidence)
  }

  /// The total of one line alone, which is another's figures over again.
  private func copy(at position: Int) -> Candidate? {
    guard position > 0 else { return nil }
    let (line, part) = (list[position], list[position - 1])
    guard totals.contains(part) || lines.isApart[part] else { return nil }
    let crosses = (0..<lines.crossCount).filter { lines.state(line, $0).isFigure }
    guard crosses.contains(where: { lines.value(line, $0) != 0 }),
      crosses.allSatisfy({ lines.state(part, $0).isFigure && lines.value(part, $0) == lines.value(line, $0) })
    else { return nil }
    var candidate = Candidate(total: line, parts: [part], price: 0)
    candidate.evidence = Evidence(
      bits: lines.hints[line].prior, holdCount: crosses.count, failCount: 0, crosses: crosses)
    return candidate
  }

  /// A result of signed lines: what is left when all before it, or the last few, are added up.
  private func balance(at position: Int) -> Candidate? {
    let before = list[..<position].filter { lines.hints[$0].role == .ordinary }
    for lines in [before.filter(isTotal), before] {
      for count in 2...6 where count <= lines.count {
        let parts = Array(lines.suffix(count))
        let evidence = evaluation.evidence(of: list[position], parts: parts)
        guard evidence.holdCount > 0,
          evidence.failCount == 0 || evidence.bits > 0 || parts.count == before.count,
          evidence.failCount <= evidence.holdCount, parts.contains(where: isNegative)
        else { continue }
        return Candidate(total: list[position], parts: parts, price: 0, evidence: evidence)
      }
    }
    return nil
  }

  private func isNegative(_ line: Int) -> Bool {
    (0..<lines.crossCount).contains { lines.state(line, $0).isFigure && lines.value(line, $0) < 0 }
  }

  private func isAfterItsParts(_ candidate: Candidate) -> Bool {
    candidate.parts.last.map { $0 < candidate.total } ?? false
  }

  /// A line against the run above it, or below it where none is above.
  ///
  /// - Parameter list: What may be its parts, in order.
  private func candidate(at position: Int, in list: [Int], siblings: Int) -> Candidate? {
    let above = runAbove(position, in: list)
    let run = above.count >= 2 ? above : runBelow(position, in: list)
    return candidate(of: list[position], run: list[run], siblings: siblings)
  }

  private func candidate(of line: Int, run: ArraySlice<Int>, siblings: Int) -> Candidate? {
    let parts = run.filter { lines.hints[$0].role == .ordinary }
    guard parts.count >= 2 else { return nil }
    let readings = (0..<lines.crossCount).filter {
      evaluation.isAdditive[$0] && lines.crossHints[$0].role != .key
    }
    .map { (cross: $0, reading: lines.reading(of: line, parts: parts, in: $0)) }
    .filter { $0.reading.verdict != .silent }
    let holdCount = readings.count { $0.reading.isHold }
    // Where one of several columns is far off, a figure beside it is wrong rather than the total.
    let near = readings.filter { $0.reading.verdict == .differs || $0.reading.isHold }
    let farCount = readings.count - near.count
    guard !readings.isEmpty, readings.count <= 2 || siblings >= 1 || holdCount * 3 >= readings.count,
      farCount == 0 || (holdCount > 0 && farCount * 3 <= readings.count)
    else { return nil }
    var candidate = Candidate(total: line, parts: parts, price: 0)
    candidate.evidence = Evidence(
      bits: lines.hints[line].prior, holdCount: 0, failCount: near.count, crosses: near.map(\.cross))
    return candidate
  }

  /// From the heading, the blank line or the total before it.
  private func runAbove(_ position: Int, in list: [Int]) -> Range<Int> {
    var start = position
    while start > 0, !isTotal(list[start - 1]), start == position || !lines.isApart[list[start]] {
      start -= 1
    }
    return start..<position
  }

  /// To the heading, the blank line or the total after it.
  private func runBelow(_ position: Int, in list: [Int]) -> Range<Int> {
    var end = position + 1
    while end < list.count, !isTotal(list[end]), end == position + 1 || !lines.isApart[list[end]] { end += 1 }
    return position + 1..<end
  }

  private func isTotal(_ line: Int) -> Bool { totals.contains(line) || lines.hints[line].prior >= 3 }
}
