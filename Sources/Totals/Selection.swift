/// Chooses among candidates those that can stand together.
struct Selection {
  let lines: Lines
  let threshold: Double
  private(set) var accepted: [Candidate] = []
  /// The relations of each total, by their index in ``accepted``.
  private var relationsOf: [Int: [Int]] = [:]
  private var totalsOver: [Int: [Int]] = [:]
  private var summed: Set<[Int]> = []

  init(_ lines: Lines, threshold: Double = 5) {
    self.lines = lines
    self.threshold = threshold
  }

  func worth(_ candidate: Candidate) -> Double {
    Self.saturated(candidate.evidence.bits) - candidate.price + lines.hints[candidate.total].prior
      + lines.hints[candidate.total].looks
      - Double(candidate.parts.count { lines.hints[$0].role != .ordinary }) * 2
      - (lines.hints[candidate.total].role == .rate ? 4 : 0)
  }

  /// Beyond some certainty, more of it does not make one reading better than another.
  private static func saturated(_ bits: Double) -> Double {
    bits <= 20 ? bits : 20 + (bits - 20) / (1 + (bits - 20) / 40)
  }

  /// Takes the candidates that fit, the best first; true where any was new.
  mutating func accept(_ candidates: [Candidate]) -> Bool {
    let count = accepted.count
    let ranked = candidates.map { (worth: worth($0), candidate: $0) }
      .filter { $0.worth >= threshold }
      .sorted { $0.worth > $1.worth }
    for (worth, candidate) in ranked where fits(candidate, worth) { take(candidate) }
    return accepted.count > count
  }

  /// Takes candidates as they are.
  mutating func add(_ candidates: [Candidate]) { for candidate in candidates { take(candidate) } }

  private mutating func take(_ candidate: Candidate) {
    relationsOf[candidate.total, default: []].append(accepted.count)
    for part in candidate.parts { totalsOver[part, default: []].append(candidate.total) }
    accepted.append(candidate)
    summed.insert(candidate.parts)
  }

  private func fits(_ candidate: Candidate, _ worth: Double) -> Bool {
    let parts = Set(candidate.parts)
    guard !summed.contains(candidate.parts) else { return false }
    for index in totalsOver[candidate.total] ?? [] {
      guard !parts.contains(where: { totalsOver[$0]?.contains(index) ?? false }) else { return false }
    }
    for index in relationsOf[candidate.total] ?? [] {
      guard leaves(accepted[index].parts).isDisjoint(with: parts),
        leaves(candidate.parts).isDisjoint(with: accepted[index].parts)
      else { return false }
    }
    for part in parts {
      let under = descendants(of: part)
      guard !under.contains(candidate.total), under.isDisjoint(with: parts) else { return false }
    }
    return true
  }

  private func descendants(of line: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = [line]
    while let next = open.popLast() {
      for index in relationsOf[next] ?? [] {
        for part in accepted[index].parts where found.insert(part).inserted { open.append(part) }
      }
    }
    return found
  }

  private func leaves(_ parts: [Int]) -> Set<Int> {
    parts.reduce(into: Set(parts)) { $0.formUnion(descendants(of: $1)) }
  }

  /// The parts with those that another total stands for replaced by it.
  func coarsened(_ parts: [Int], of total: Int) -> [Int] {
    var current = Set(parts)
    var wasChanged = true
    while wasChanged {
      wasChanged = false
      for other in accepted
      where other.total != total && other.parts.count < current.count && !current.contains(other.total)
        && other.parts.allSatisfy(current.contains) && !descendants(of: other.total).contains(total)
      {
        current.subtract(other.parts)
        current.insert(other.total)
        wasChanged = true
      }
    }
    return current.count == parts.count && current == Set(parts) ? parts : current.sorted()
  }

  var folded: Set<Int> { Set(accepted.flatMap(\.parts)) }
}
