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
    return list.indices.compactMap { position in
      let line = list[position]
      guard lines.hints[line].prior >= 4, !totals.contains(line) else { return nil }
      return candidate(at: position, siblings: siblings)
    }
  }

  private func isAfterItsParts(_ candidate: Candidate) -> Bool {
    candidate.parts.last.map { $0 < candidate.total } ?? false
  }

  /// The run above a line, from the heading, the blank line or the total before it.
  private func candidate(at position: Int, siblings: Int) -> Candidate? {
    let line = list[position]
    var start = position
    while start > 0, !isTotal(list[start - 1]), start == position || !lines.isApart[list[start]] { start -= 1 }
    let parts = list[start..<position].filter { lines.hints[$0].role == .ordinary }
    guard parts.count >= 2 else { return nil }
    let readings = (0..<lines.crossCount).filter { evaluation.isAdditive[$0] && lines.crossHints[$0].role != .key }
      .map { (cross: $0, reading: lines.reading(of: line, parts: parts, in: $0)) }
      .filter { $0.reading.verdict != .silent }
    let isAlone = readings.count == 1 && lines.hints[line].prior >= 5 && position == list.count - 1
    guard isAlone || siblings >= 2 && !readings.isEmpty, readings.allSatisfy({ $0.reading.verdict == .differs }) else {
      return nil
    }
    var candidate = Candidate(total: line, parts: parts, price: 0)
    candidate.evidence = Evidence(
      bits: lines.hints[line].prior, holdCount: 0, failCount: readings.count, crosses: readings.map(\.cross))
    return candidate
  }

  private func isTotal(_ line: Int) -> Bool { totals.contains(line) || lines.hints[line].prior >= 3 }
}
