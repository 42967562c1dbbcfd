extension FigureGrid {
  /// The sums that the table's figures bear out, along both axes.
  package func relations() -> [Relation] { Axis.allCases.flatMap(relations(along:)) }

  /// How many figures the first search along an axis looks at.
  func effort(along axis: Axis) -> Int {
    let lines = Lines(self, along: axis)
    var search = CandidateSearch(lines, Evaluation(lines), over: lines.active)
    search.search()
    return search.stepCount
  }

  package func relations(along axis: Axis) -> [Relation] {
    let lines = Lines(self, along: axis)
    let evaluation = Evaluation(lines)
    var selection = Selection(lines)
    _ = selection.accept(formulaCandidates(lines, evaluation))
    if axis == .row { _ = selection.accept(indentCandidates(lines, evaluation)) }
    let stated = selection.folded
    var list = lines.active.filter { !stated.contains($0) }
    for _ in 0..<8 {
      let totals = Set(selection.accepted.map(\.total))
      var search = CandidateSearch(lines, evaluation, over: list, totals: totals)
      search.search()
      var found = search.found
      let plain = list.filter { lines.hints[$0].role == .ordinary }
      if plain.count < list.count {
        var search = CandidateSearch(lines, evaluation, over: plain, totals: totals)
        search.search()
        found += search.found
      }
      guard selection.accept(found) else { break }
      let folded = selection.folded
      list = lines.active.filter { !folded.contains($0) }
    }
    selection.add(WordClaims(lines, evaluation, selection.accepted, list: list).candidates())
    let settled = selection.accepted.map { candidate in
      let parts = selection.coarsened(candidate.parts, of: candidate.total)
      guard parts != candidate.parts, !candidate.isStated else { return candidate }
      let evidence = evaluation.evidence(of: candidate.total, parts: parts)
      guard evidence.bits.isFinite, evidence.holdCount * 10 >= candidate.evidence.holdCount * 9 else {
        return candidate
      }
      let coarse = Candidate(
        total: candidate.total, parts: parts, price: candidate.price, isStated: candidate.isStated,
        evidence: evidence)
      let least = min(selection.threshold, selection.worth(candidate))
      return selection.worth(coarse) >= least ? coarse : candidate
    }
    let totals = Set(settled.map(\.total))
    let parts = Set(settled.flatMap(\.parts))
    let settlement = Settlement(settled, lines, evaluation)
    let differences = DifferenceClaims(lines, evaluation, settled, settlement, list: list).differences()
    let rests = Dictionary(differences.map { ($0.sum.parts, $0) }, uniquingKeysWith: { first, _ in first })
    let sums = settled.map { candidate in
      var relation = Relation(candidate, in: lines, settlement, worth: selection.worth(candidate))
      if rests[candidate.parts] != nil { relation.outcomes.removeAll { $0.verdict == .differs } }
      if candidate.isStated {
        relation.leftOut = lines.leftOut(by: relation.parts, of: relation.total, isTotal: totals.contains)
      } else if lines.claimsAll(candidate) {
        let isTaken = { line in totals.contains(line) || parts.contains(line) }
        relation.leftOut =
          lines.leftOut(by: relation.parts, of: relation.total, isTotal: isTaken)
          ?? lines.passedOver(by: relation.parts, isTotal: isTaken)
      }
      relation.parts = lines.filled(relation.parts, of: relation.total)
      return relation
    }
    return sums + differences.map { Relation($0, in: lines, settlement) }
  }
}

extension Relation {
  /// The difference that a sum is, seen from one of its parts.
  fileprivate init(_ difference: Difference, in lines: Lines, _ settlement: Settlement) {
    self.init(difference.sum, in: lines, settlement, worth: difference.sum.evidence.bits)
    kind = .difference(from: total)
    let (minuend, line) = (total, difference.line)
    total = line
    parts = ([minuend] + parts.filter { $0 != line }).sorted()
    outcomes.removeAll { !lines.state(line, $0.cross).isFigure }
    for index in outcomes.indices {
      let claimed = lines.value(line, outcomes[index].cross)
      outcomes[index].sum = outcomes[index].claimed - (outcomes[index].sum - claimed)
      outcomes[index].claimed = claimed
    }
  }

  init(_ candidate: Candidate, in lines: Lines, _ settlement: Settlement, worth: Double) {
    axis = lines.axis
    total = candidate.total
    parts = candidate.parts
    bits = worth
    isStated = candidate.isStated
    outcomes = candidate.evidence.crosses.compactMap { cross in
      let reading = lines.reading(of: candidate.total, parts: candidate.parts, in: cross)
      let claimed = lines.value(candidate.total, cross)
      let error = (claimed - reading.sum).magnitude
      let isRounded = reading.verdict == .rounded && settlement.isRounding(candidate, in: cross, error: error)
      let verdict: Outcome.Verdict
      switch reading.verdict {
      case .exact, .silent: verdict = .holds
      case .rounded: verdict = isRounded ? .holds : .differs
      case .unverifiable: verdict = .unverifiable
      case .rate where !settlement.isWrongSum(candidate, in: cross): return nil
      case .differs where settlement.isForeign(cross) || settlement.isPartial(candidate): return nil
      case .rate, .differs: verdict = .differs
      }
      return Outcome(
        cross: cross, verdict: verdict, claimed: claimed, sum: reading.sum,
        isRounded: isRounded, unknownCount: reading.unknownCount)
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
