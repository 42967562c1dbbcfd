extension FigureGrid {
  /// The relations that indentation states: a line and the lines indented beneath it, where its figures are their sums.
  ///
  /// Where most lines that others are indented beneath are their sums, the rest are taken to be meant as such.
  func indentCandidates(_ lines: Lines, _ evaluation: Evaluation) -> [Candidate] {
    let levels = lines.active.map { lines.hints[$0].indent ?? 0 }
    guard levels.contains(where: { $0 > 0 }) else { return [] }
    let candidates = levels.indices.compactMap { candidate(at: $0, levels, lines, evaluation) }
    let sums = candidates.filter { $0.evidence.isSum }
    let isRule = sums.count >= 2 && sums.count * 2 > candidates.count
    return (isRule ? candidates : sums).map { candidate in
      var candidate = candidate
      candidate.evidence.bits = max(candidate.evidence.bits, 0) + Self.indentBits
      return candidate
    }
  }

  private static let indentBits = 15.0

  private func candidate(
    at place: Int, _ levels: [Int], _ lines: Lines, _ evaluation: Evaluation
  ) -> Candidate? {
    let parts = Self.children(of: place, levels).map { lines.active[$0] }
      .filter { lines.hints[$0].role == .ordinary }
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
  /// More of its crosses hold than fail.
  fileprivate var isSum: Bool { bits.isFinite && holdCount > failCount }
}
