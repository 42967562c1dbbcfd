/// Weighs candidates by what every cross says of them.
struct Evaluation {
  let lines: Lines
  /// The section of each cross: crosses between two that hold no figures.
  let sections: [Int]
  /// What a cross that does not hold costs, by the cross: little where sums are not taken at all.
  var isAdditive: [Bool]

  init(_ lines: Lines) {
    self.lines = lines
    var sections: [Int] = []
    var section = 0
    var wasEmpty = false
    for cross in 0..<lines.crossCount {
      let isEmpty = !(0..<lines.lineCount).contains { lines.state($0, cross).isFigure }
      if wasEmpty, !isEmpty || lines.crossHints[cross].isSetApart { section += 1 }
      wasEmpty = isEmpty
      sections.append(section)
    }
    self.sections = sections
    isAdditive = lines.crossHints.map { $0.role == .ordinary || $0.role == .ofWhich }
  }

  /// Whether the crosses beside one in which it holds do not speak against a candidate.
  func isPlausible(_ total: Int, _ parts: [Int], near cross: Int) -> Bool {
    var (holds, fails, count) = (0.0, 0.0, 0)
    for distance in 0..<lines.crossCount {
      for other in distance == 0 ? [cross] : [cross - distance, cross + distance]
      where 0..<lines.crossCount ~= other && lines.crossHints[other].role != .key {
        switch lines.reading(of: total, parts: parts, in: other).verdict {
        case .silent, .unverifiable: continue
        case .exact, .rounded: holds += 1
        case .rate: fails += 0.25
        case .differs: fails += isAdditive[other] ? 1 : 0
        }
        count += 1
      }
      if count >= 8 || distance > 40 { break }
    }
    return fails <= holds * 2 + 1
  }

  func evidence(of total: Int, parts: [Int]) -> Evidence {
    var bySection: [(section: Int, tally: SectionTally)] = []
    var seen: Set<Int> = []
    var references: [Int] = []
    for cross in 0..<lines.crossCount where lines.crossHints[cross].role != .key {
      let reading = lines.reading(of: total, parts: parts, in: cross)
      guard reading.verdict != .silent else { continue }
      if bySection.last?.section != sections[cross] {
        bySection.append((sections[cross], SectionTally()))
      }
      var isNew = reading.bits > 0 && seen.insert(reading.fingerprint).inserted
      if isNew, reading.bits > 6 {
        isNew = !references.contains { isRepeat(cross, of: $0, total: total, parts: parts) }
        if isNew, references.count < 4 { references.append(cross) }
      }
      bySection[bySection.count - 1].tally.add(reading, cross, isNew: isNew, isAdditive: isAdditive[cross])
    }
    return Self.joined(bySection.map(\.tally))
  }

  /// Whether a cross's figures are another's in proportion, to within their rounding.
  private func isRepeat(_ cross: Int, of reference: Int, total: Int, parts: [Int]) -> Bool {
    let (whole, base) = (lines.value(total, cross), lines.value(total, reference))
    guard base != 0, whole.magnitude < 1 << 60, base.magnitude < 1 << 60 else { return false }
    let (step, baseStep) = (lines.steps[cross], lines.steps[reference])
    let room = step * base.magnitude.asSigned + baseStep * whole.magnitude.asSigned
    for part in parts {
      let (value, other) = (lines.value(part, cross), lines.value(part, reference))
      guard value.magnitude < 1 << 60, other.magnitude < 1 << 60 else { return false }
      if (value * base - other * whole).magnitude > room.magnitude { return false }
    }
    return true
  }

  private static func joined(_ tallies: [SectionTally]) -> Evidence {
    var whole = SectionTally()
    for tally in tallies { whole.add(tally) }
    if whole.failWeight * 2 <= Double(whole.holdCount) || tallies.count == 1 { return whole.evidence }
    var kept = SectionTally()
    var dropped = 0
    for tally in tallies {
      if Double(tally.holdCount) > tally.failWeight {
        kept.add(tally)
      } else if tally.failWeight > 0 {
        dropped += 1
      }
    }
    var evidence = kept.evidence
    evidence.bits -= 6 * Double(dropped)
    return evidence
  }
}

/// What the crosses of a section say together.
private struct SectionTally {
  var bits = 0.0
  var holdCount = 0
  var failCount = 0
  var failWeight = 0.0
  var crosses: [Int] = []

  mutating func add(_ reading: CrossReading, _ cross: Int, isNew: Bool, isAdditive: Bool) {
    switch reading.verdict {
    case .silent: return
    case .exact, .rounded:
      holdCount += reading.bits > 0 ? 1 : 0
      if isNew { bits += reading.bits }
      crosses.append(cross)
    case .unverifiable: crosses.append(cross)
    case .rate where !isAdditive: return
    case .rate:
      bits -= 2.5
      failWeight += 0.25
      failCount += 1
      crosses.append(cross)
    case .differs where !isAdditive: return
    case .differs:
      bits -= 7
      failWeight += 1
      failCount += 1
      crosses.append(cross)
    }
  }

  mutating func add(_ other: SectionTally) {
    bits += other.bits
    holdCount += other.holdCount
    failCount += other.failCount
    failWeight += other.failWeight
    crosses += other.crosses
  }

  /// More that fails than holds is no relation.
  var evidence: Evidence {
    let isRelation = holdCount > 0 && Double(holdCount) >= failWeight
    return Evidence(
      bits: isRelation ? bits : -.infinity, holdCount: holdCount, failCount: failCount, crosses: crosses)
  }
}

extension UInt128 {
  fileprivate var asSigned: Int128 { Int128(truncatingIfNeeded: self) }
}
