extension FigureGrid {
  /// The sums that the table's figures bear out, along both axes.
  package func relations() -> [Relation] { Axis.allCases.flatMap(relations(along:)) }

  package func relations(along axis: Axis) -> [Relation] {
    let lines = Lines(self, along: axis)
    let evaluation = Evaluation(lines)
    var selection = Selection(lines)
    var list = lines.active
    for _ in 0..<8 {
      var search = CandidateSearch(lines, evaluation, over: list)
      search.search()
      var found = search.found
      let plain = list.filter { lines.hints[$0].role == .ordinary }
      if plain.count < list.count {
        var search = CandidateSearch(lines, evaluation, over: plain)
        search.search()
        found += search.found
      }
      guard selection.accept(found) else { break }
      let folded = selection.folded
      list = lines.active.filter { !folded.contains($0) }
    }
    let settled = selection.accepted.map { candidate in
      let parts = selection.coarsened(candidate.parts, of: candidate.total)
      guard parts != candidate.parts else { return candidate }
      let evidence = evaluation.evidence(of: candidate.total, parts: parts)
      guard evidence.holdCount * 10 >= candidate.evidence.holdCount * 9 else { return candidate }
      return Candidate(total: candidate.total, parts: parts, price: candidate.price, evidence: evidence)
    }
    let settlement = Settlement(settled, lines, evaluation)
    return settled.map { candidate in
      var relation = Relation(candidate, in: lines, settlement, worth: selection.worth(candidate))
      relation.parts = lines.filled(relation.parts, of: relation.total)
      return relation
    }
  }
}

extension Relation {
  init(_ candidate: Candidate, in lines: Lines, _ settlement: Settlement, worth: Double) {
    axis = lines.axis
    total = candidate.total
    parts = candidate.parts
    bits = worth
    outcomes = candidate.evidence.crosses.compactMap { cross in
      let reading = lines.reading(of: candidate.total, parts: candidate.parts, in: cross)
      let verdict: Outcome.Verdict =
        switch reading.verdict {
        case .exact, .rounded, .silent: .holds
        case .unverifiable: .unverifiable
        case .rate, .differs: .differs
        }
      if reading.verdict == .rate, !settlement.isWrongSum(candidate, in: cross) { return nil }
      if reading.verdict == .differs, settlement.isForeign(cross) { return nil }
      return Outcome(
        cross: cross, verdict: verdict, claimed: lines.value(candidate.total, cross), sum: reading.sum,
        isRounded: reading.verdict == .rounded, unknownCount: reading.unknownCount)
    }
  }
}

extension Lines {
  /// The parts with the columns among them that have a heading and, as yet, no figure.
  fileprivate func filled(_ parts: [Int], of total: Int) -> [Int] {
    guard axis == .column, let first = parts.first, let last = parts.last else { return parts }
    let line = (total < first ? [total] : []) + parts + (total > last ? [total] : [])
    var filled = Set(parts)
    for (one, next) in zip(line, line.dropFirst()) {
      let between = (one + 1)..<max(one + 1, next)
      if between.allSatisfy({ hints[$0].isLabelled && isEmpty($0) }) { filled.formUnion(between) }
    }
    return filled.sorted()
  }

  private func isEmpty(_ line: Int) -> Bool { (0..<crossCount).allSatisfy { !state(line, $0).isFigure } }
}
