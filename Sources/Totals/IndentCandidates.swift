extension FigureGrid {
  /// The relations that indents and groups state: a line and the lines a step further in, beneath it or, for groups,
  /// above it, where its figures are their sums.
  ///
  /// Where most such lines are sums, the rest are taken to be meant as sums.
  func indentCandidates(_ lines: Lines, _ evaluation: Evaluation) -> [Candidate] {
    let indents = lines.active.map { lines.hints[$0].indent ?? 0 }
    let outline = lines.active.map { lines.hints[$0].outlineLevel }
    guard (indents + outline).contains(where: { $0 > 0 }) else { return [] }
    let upwards = Array(outline.reversed())
    let last = outline.count - 1
    let steps = lines.active.indices.compactMap { place -> Candidate? in
      let above = Self.children(of: last - place, upwards).map { last - $0 }
      let candidates = [
        Self.children(of: place, indents), Self.children(of: place, outline), above.reversed(),
      ].compactMap { candidate(at: place, $0, lines, evaluation) }
      return candidates.first { $0.evidence.isSum } ?? candidates.first
    }
    let sums = steps.filter { $0.evidence.isSum }
    let summed = Set(sums.flatMap(\.parts))
    let others = steps.filter { !$0.evidence.isSum && summed.isDisjoint(with: $0.parts) }
    let isRule = sums.count >= 2 && sums.count > others.count
    return (isRule ? sums + others : sums).map { candidate in
      var candidate = candidate
      candidate.evidence.bits = max(candidate.evidence.bits, 0) + Self.indentBits
      return candidate
    }
  }

  private static let indentBits = 15.0

  private func candidate(
    at place: Int, _ children: [Int], _ lines: Lines, _ evaluation: Evaluation
  ) -> Candidate? {
    let parts = children.map { lines.active[$0] }.filter { lines.hints[$0].role == .ordinary }
    guard !parts.isEmpty else { return nil }
    var candidate = Candidate(total: lines.active[place], parts: parts, price: 0)
    candidate.evidence = evaluation.evidence(of: candidate.total, parts: parts)
    return candidate.evidence.crosses.isEmpty ? nil : candidate
  }

  /// The lines one step further in, up to the next that is no further in.
  private static func children(of place: Int, _ levels: [Int]) -> [Int] {
    guard place + 1 < levels.count, levels[place + 1] > levels[place] else { return [] }
    let end = levels[(place + 1)...].firstIndex { $0 <= levels[place] } ?? levels.count
    return ((place + 1)..<end).filter { levels[$0] == levels[place + 1] }
  }
}

extension Evidence {
  /// At least as many of its crosses hold as fail.
  fileprivate var isSum: Bool { bits.isFinite && holdCount > 0 && holdCount >= failCount }
}
