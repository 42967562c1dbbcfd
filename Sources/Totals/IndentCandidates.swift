extension FigureGrid {
  /// The relations that indents and groups state: a line and the lines a step further in, beneath it or, for groups,
  /// above it, where its figures are their sums.
  func indentCandidates(_ lines: Lines, _ evaluation: Evaluation) -> [Candidate] {
    let indents = lines.active.map { lines.hints[$0].indent ?? 0 }
    let outline = lines.active.map { lines.hints[$0].outlineLevel }
    guard (indents + outline).contains(where: { $0 > 0 }) else { return [] }
    let upwards = Array(outline.reversed())
    let last = outline.count - 1
    var found: [Candidate] = []
    for place in lines.active.indices {
      let above = Self.children(of: last - place, upwards).map { last - $0 }
      for children in [
        Self.children(of: place, indents), Self.children(of: place, outline), above.reversed(),
      ] {
        let parts = children.map { lines.active[$0] }.filter { lines.hints[$0].role == .ordinary }
        guard let candidate = stepCandidate(of: lines.active[place], parts: parts, evaluation) else {
          continue
        }
        found.append(candidate)
        break
      }
    }
    return found
  }

  private func stepCandidate(of total: Int, parts: [Int], _ evaluation: Evaluation) -> Candidate? {
    guard !parts.isEmpty else { return nil }
    var candidate = Candidate(total: total, parts: parts, price: 0)
    candidate.evidence = evaluation.evidence(of: total, parts: parts)
    let (holds, fails) = (candidate.evidence.holdCount, candidate.evidence.failCount)
    guard candidate.evidence.bits.isFinite, holds > 0, holds >= fails else { return nil }
    candidate.evidence.bits = max(candidate.evidence.bits, 0) + Self.indentBits
    return candidate
  }

  private static let indentBits = 15.0

  /// The lines one step further in, up to the next that is no further in.
  private static func children(of place: Int, _ levels: [Int]) -> [Int] {
    guard place + 1 < levels.count, levels[place + 1] > levels[place] else { return [] }
    let end = levels[(place + 1)...].firstIndex { $0 <= levels[place] } ?? levels.count
    return ((place + 1)..<end).filter { levels[$0] == levels[place + 1] }
  }
}
