/// Looks for lines that are sums of others among the lines that are not folded away.
struct CandidateSearch {
  let lines: Lines
  let evaluation: Evaluation
  /// Lines in order.
  let list: [Int]
  /// Running sums over ``list``, cross by cross.
  private let sums: [Int128]
  private(set) var found: [Candidate] = []
  private var seen: Set<[Int]> = []
  let threshold = 0.0

  init(_ lines: Lines, _ evaluation: Evaluation, over list: [Int]) {
    self.lines = lines
    self.evaluation = evaluation
    self.list = list
    var sums = [Int128](repeating: 0, count: lines.crossCount * (list.count + 1))
    for cross in 0..<lines.crossCount {
      let base = cross * (list.count + 1)
      for (position, line) in list.enumerated() {
        sums[base + position + 1] = sums[base + position] + lines.value(line, cross)
      }
    }
    self.sums = sums
  }

  private func sum(_ range: Range<Int>, _ cross: Int) -> Int128 {
    let base = cross * (list.count + 1)
    return sums[base + range.upperBound] - sums[base + range.lowerBound]
  }

  mutating func search() {
    for position in list.indices { search(at: position) }
  }

  private mutating func search(at position: Int) {
    let total = list[position]
    let telling = tellingCrosses(of: total)
    for cross in telling + others(of: total, but: telling) {
      walk(from: position, by: 1, in: cross)
      walk(from: position, by: -1, in: cross)
    }
    for cross in telling {
      for step in 2..<max(2, min(13, list.count / 2 + 1)) {
        for offset in 1...step {
          stride(from: position, offset: offset, step: step, in: cross)
          stride(from: position, offset: -offset, step: -step, in: cross)
        }
      }
    }
    for cross in telling.prefix(2) {
      distantRuns(of: position, in: cross)
      pairs(of: position, in: cross)
    }
  }

  /// The crosses whose figure of the total leaves least to chance, with one of each section.
  private func tellingCrosses(of total: Int) -> [Int] {
    var best: [(bits: Double, cross: Int)] = []
    var bestOfSection: (section: Int, bits: Double, cross: Int)?
    var chosen: [Int] = []
    for cross in 0..<lines.crossCount where lines.state(total, cross).isFigure {
      guard lines.crossHints[cross].role != .key else { continue }
      let value = lines.value(total, cross)
      guard value != 0 else { continue }
      let bits = Lines.log2(value.magnitude / lines.steps[cross].magnitude)
      if best.count < 3 || bits > best[best.count - 1].bits {
        best.append((bits, cross))
        best.sort { $0.bits > $1.bits }
        if best.count > 3 { best.removeLast() }
      }
      if let current = bestOfSection, current.section == evaluation.sections[cross] {
        if bits > current.bits { bestOfSection = (current.section, bits, cross) }
      } else {
        if let current = bestOfSection { chosen.append(current.cross) }
        bestOfSection = (evaluation.sections[cross], bits, cross)
      }
    }
    if let current = bestOfSection { chosen.append(current.cross) }
    let more = chosen.count > 1 && lines.axis == .column ? chosen.prefix(24).filter { cross in !best.contains { $0.cross == cross } } : []
    return best.map(\.cross) + more
  }

  /// Further crosses, for parts that are nothing in the most telling ones.
  private func others(of total: Int, but telling: [Int]) -> [Int] {
    var others = (0..<lines.crossCount).filter { cross in
      lines.state(total, cross).isFigure && lines.value(total, cross) != 0 && !telling.contains(cross)
    }
    if others.count > 8 { others = (0..<8).map { others[$0 * others.count / 8] } }
    return others
  }

  // MARK: - Shapes

  private mutating func walk(from position: Int, by direction: Int, in cross: Int) {
    let target = lines.value(list[position], cross)
    var (sum, nonzero, hits): (Int128, Int, Int) = (0, 0, 0)
    var index = position + direction
    while list.indices.contains(index), hits < 12 {
      let value = lines.value(list[index], cross)
      sum += value
      if value != 0 { nonzero += 1 }
      if nonzero >= 2, isNear(sum, target, nonzero, cross) {
        hits += 1
        let range = direction > 0 ? position + 1..<index + 1 : index..<position
        propose(position, range, price: runPrice(range, position))
      }
      if isBeyond(sum, target, nonzero, cross) { break }
      index += direction
    }
  }

  private mutating func stride(from position: Int, offset: Int, step: Int, in cross: Int) {
    let target = lines.value(list[position], cross)
    var (sum, nonzero, count, hits): (Int128, Int, Int, Int) = (0, 0, 0, 0)
    var index = position + offset
    var parts: [Int] = []
    while list.indices.contains(index), hits < 6 {
      let value = lines.value(list[index], cross)
      sum += value
      count += 1
      parts.append(list[index])
      if value != 0 { nonzero += 1 }
      if nonzero >= 2, isNear(sum, target, nonzero, cross) {
        hits += 1
        propose(
          list[position], step > 0 ? parts : parts.reversed(),
          price: 3 + Self.universal(step.magnitude) + Self.universal(offset.magnitude) + Self.universal(UInt(count)))
      }
      if isBeyond(sum, target, nonzero, cross) { break }
      index += step
    }
  }

  private mutating func distantRuns(of position: Int, in cross: Int) {
    guard list.count <= 1200 else { return }
    let target = lines.value(list[position], cross)
    var hits = 0
    for start in list.indices {
      guard lines.value(list[start], cross) != 0 else { continue }
      var (sum, nonzero): (Int128, Int) = (0, 0)
      var index = start
      while list.indices.contains(index), index != position, hits < 40 {
        let value = lines.value(list[index], cross)
        sum += value
        if value != 0 { nonzero += 1 }
        if nonzero >= 2, value != 0, isNear(sum, target, nonzero, cross), start != position + 1, index != position - 1 {
          hits += 1
          propose(position, start..<index + 1, price: distantPrice(start..<index + 1, position))
        }
        if isBeyond(sum, target, nonzero, cross) { break }
        index += 1
      }
    }
  }

  private mutating func pairs(of position: Int, in cross: Int) {
    let reach = list.count <= 60 ? 60 : 12
    let target = lines.value(list[position], cross)
    let low = max(0, position - reach)
    let high = min(list.count, position + reach + 1)
    var hits = 0
    for first in low..<high where first != position {
      let value = lines.value(list[first], cross)
      guard value != 0, first + 2 < high else { continue }
      for second in (first + 2)..<high where second != position {
        let other = lines.value(list[second], cross)
        guard other != 0, isNear(value + other, target, 2, cross), hits < 20 else { continue }
        hits += 1
        propose(
          list[position], [list[first], list[second]],
          price: 4 + Self.universal((first - position).magnitude) + Self.universal((second - position).magnitude))
      }
    }
  }

  // MARK: - Measures

  private func isNear(_ sum: Int128, _ target: Int128, _ count: Int, _ cross: Int) -> Bool {
    let error = (sum - target).magnitude
    return error == 0 || error <= lines.tolerance(cross, partCount: count).magnitude
  }

  /// Whether further parts can only lead away.
  private func isBeyond(_ sum: Int128, _ target: Int128, _ count: Int, _ cross: Int) -> Bool {
    lines.isPositive[cross] && sum > target + lines.tolerance(cross, partCount: count)
  }

  /// The bits of a whole number that may be any.
  static func universal(_ number: UInt) -> Double { 1.5 * Lines.log2(UInt128(number)) }

  private func runPrice(_ range: Range<Int>, _ position: Int) -> Double {
    let far = range.upperBound <= position ? range.lowerBound : range.upperBound
    let isEdge = far == 0 || far == list.count || lines.isApart[list[far]]
    return 1 + (isEdge ? 0 : Self.universal(UInt(range.count)))
  }

  private func distantPrice(_ range: Range<Int>, _ position: Int) -> Double {
    let distance = range.upperBound <= position ? position - range.upperBound : range.lowerBound - position
    return 3 + Self.universal(distance.magnitude) + Self.universal(UInt(range.count))
  }

  // MARK: - Proposals

  private mutating func propose(_ position: Int, _ range: Range<Int>, price: Double) {
    guard survives(position, range) else { return }
    propose(list[position], Array(list[range]), price: price)
  }

  /// Whether a run is worth all crosses: the first of them do not speak against it.
  private func survives(_ position: Int, _ range: Range<Int>) -> Bool {
    let total = list[position]
    var (holds, fails) = (0, 0)
    for cross in 0..<lines.crossCount where lines.state(total, cross) == .figure && evaluation.isAdditive[cross] {
      let target = lines.value(total, cross)
      if isNear(sum(range, cross), target, range.count, cross) { if target != 0 { holds += 1 } } else { fails += 1 }
      if holds + fails > 8 { break }
    }
    return fails <= holds * 3 + 2
  }

  private mutating func propose(_ total: Int, _ parts: [Int], price: Double) {
    guard seen.insert([total] + parts).inserted else { return }
    var candidate = Candidate(total: total, parts: parts, price: price)
    candidate.evidence = evaluation.evidence(of: total, parts: parts)
    if candidate.score > threshold { found.append(candidate) }
  }
}
