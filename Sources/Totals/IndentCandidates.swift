extension FigureGrid {
  /// The relations that indentation states: a line and the lines indented beneath it, where its figures are their sums.
  func indentCandidates(_ lines: Lines, _ evaluation: Evaluation) -> [Candidate] {
    let levels = lines.active.map { lines.hints[$0].indent ?? 0 }
    guard levels.contains(where: { $0 > 0 }) else { return [] }
    return levels.indices.compactMap { place in
      let parts = Self.children(of: place, levels).map { lines.active[$0] }
        .filter { lines.hints[$0].role == .ordinary }
      guard !parts.isEmpty else { return nil }
      var candidate = Candidate(total: lines.active[place], parts: parts, price: 0)
      candidate.evidence = evaluation.evidence(of: candidate.total, parts: parts)
      guard candidate.evidence.bits.isFinite, candidate.evidence.holdCount > 0,
        candidate.evidence.failCount == 0
      else { return nil }
      candidate.evidence.bits = max(candidate.evidence.bits, 0) + Self.indentBits
      return candidate
    }
  }

  private static let indentBits = 15.0

  /// The lines one step further in, up to the next that is no further in.
  private static func children(of place: Int, _ levels: [Int]) -> [Int] {
    guard place + 1 < levels.count, levels[place + 1] > levels[place] else { return [] }
    let end = levels[(place + 1)...].firstIndex { $0 <= levels[place] } ?? levels.count
    return ((place + 1)..<end).filter { levels[$0] == levels[place + 1] }
  }
}
