/// Lines that their words make what one line leaves of another: `Rest` of `Bevilling` and `Forbrug`.
///
/// A difference is a sum seen from the other side, and is found as one. Where the words tell which of its lines was
/// calculated, it is claimed of that line.
struct DifferenceClaims {
  private let lines: Lines
  private let evaluation: Evaluation
  private let accepted: [Candidate]
  private let settlement: Settlement
  /// The lines that are no parts of accepted totals, in order.
  private let list: [Int]

  init(
    _ lines: Lines, _ evaluation: Evaluation, _ accepted: [Candidate], _ settlement: Settlement, list: [Int]
  ) {
    self.lines = lines
    self.evaluation = evaluation
    self.accepted = accepted
    self.settlement = settlement
    self.list = list
  }

  func differences() -> [Difference] {
    let found = accepted.compactMap { sum in remainder(in: sum).map { Difference(line: $0, sum: sum) } }
    let known = Set(found.map(\.line) + accepted.map(\.total))
    return found + list.indices.compactMap { known.contains(list[$0]) ? nil : named(at: $0) }
  }

  /// The part of a sum that is the rest of it, where the sum itself is no total by its words.
  private func remainder(in sum: Candidate) -> Int? {
    guard sum.parts.count <= 4, !sum.isStated, lines.hints[sum.total].prior < 3 else { return nil }
    let remainders = sum.parts.filter { lines.hints[$0].isDifference }
    return remainders.count == 1 ? remainders.first : nil
  }

  /// A line named a difference, of the two before it.
  private func named(at position: Int) -> Difference? {
    guard lines.hints[list[position]].isDifference, position >= 2 else { return nil }
    let (line, minuend, other) = (list[position], list[position - 2], list[position - 1])
    let parts = [other, line].sorted()
    let readings = (0..<lines.crossCount).filter {
      evaluation.isAdditive[$0] && lines.crossHints[$0].role != .key
    }
    .map { (cross: $0, reading: lines.reading(of: minuend, parts: parts, in: $0)) }
    .filter { $0.reading.verdict != .silent && lines.state(line, $0.cross).isFigure }
    let holdCount = readings.count { $0.reading.isHold }
    let areTotals = [minuend, other].allSatisfy { line in accepted.contains { $0.total == line } }
    guard !readings.isEmpty, holdCount * 3 >= readings.count || areTotals && readings.count <= 2 else {
      return nil
    }
    var sum = Candidate(total: minuend, parts: parts, price: 0)
    sum.evidence = Evidence(
      bits: 5, holdCount: holdCount, failCount: readings.count - holdCount, crosses: readings.map(\.cross))
    return Difference(line: line, sum: sum)
  }
}

/// A line that is what others leave of a line.
struct Difference {
  let line: Int
  /// The line that it is a difference from, as the sum of it and of the others.
  let sum: Candidate
}
