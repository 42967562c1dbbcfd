/// A relation that may hold, and how far it does.
struct Candidate {
  let total: Int
  /// Ascending.
  let parts: [Int]
  /// The bits it takes to say which lines the parts are.
  var price: Double
  /// A formula names the parts.
  var isStated = false
  var evidence = Evidence()

  var score: Double { evidence.bits - price }
}

/// What the crosses of a candidate say.
struct Evidence {
  var bits = 0.0
  var holdCount = 0
  var failCount = 0
  /// The crosses that the relation is claimed in, ascending.
  var crosses: [Int] = []
}

/// How one cross stands to a candidate.
struct CrossReading {
  enum Verdict {
    /// The total states no figure, or its parts none.
    case silent
    case exact
    case rounded
    case unverifiable
    /// It does not hold, though the total lies among its parts as an average or a rate does.
    case rate
    case differs
  }

  var verdict = Verdict.silent
  var bits = 0.0
  var sum: Int128 = 0
  var unknownCount = 0
  /// Tells crosses that repeat one another.
  var fingerprint = 0
}

/// How far the figures of a cross may be off.
struct Rounding {
  /// The finest step of the figures.
  let step: Int128
  /// What a figure may be off for having been held in binary.
  let noise: Int128

  /// Half a step for each rounded term, the total's included.
  func tolerance(partCount: Int) -> Int128 {
    let termCount = Int128(partCount + 1)
    return (step * termCount) &>> 1 + noise * termCount
  }
}

extension Lines {
  /// How far the figures of a cross may be off.
  func rounding(in cross: Int) -> Rounding { Rounding(step: steps[cross], noise: noises[cross]) }

  func reading(of total: Int, parts: [Int], in cross: Int) -> CrossReading {
    var reading = CrossReading()
    let state = state(total, cross)
    guard state.isFigure else { return reading }
    let claimed = value(total, cross)
    var (figureCount, nonzeroCount, textCount) = (0, 0, 0)
    var (least, most): (Int128, Int128) = (.max, .min)
    var step: Int128 = 0
    var excess = claimed == 0 ? 0 : excess(of: total, in: cross)
    var fingerprint = 0
    let scale = claimed == 0 ? 0 : Double(1 << 24 as Int) / Self.double(claimed)
    for part in parts {
      switch self.state(part, cross) {
      case .blank: continue
      case .text: textCount += 1
      case .unknown: reading.unknownCount += 1
      case .figure, .rate:
        let value = value(part, cross)
        figureCount += 1
        (least, most) = (min(least, value), max(most, value))
        guard value != 0 else { continue }
        nonzeroCount += 1
        reading.sum += value
        excess += self.excess(of: part, in: cross)
        if step != 1 { step = step == 0 ? DecimalStep.of(value) : DecimalStep.common(step, value) }
        let share = scale == 0 ? Int(truncatingIfNeeded: value) : Self.whole(Self.double(value) * scale)
        fingerprint = (fingerprint &+ share) &* 0x2545_F491_4F6C_DD1D
        fingerprint ^= fingerprint >> 29
      }
    }
    guard figureCount > 0 || claimed == 0 && textCount == 0 && reading.unknownCount == 0 else {
      return reading
    }
    if claimed != 0, step > 1 { step = DecimalStep.common(step, claimed) }
    reading.fingerprint = fingerprint
    judge(
      &reading, claimed, max(step, 1), (figureCount, nonzeroCount), (least, most), cross, excess: excess,
      isRate: state == .rate)
    return reading
  }

  private func judge(
    _ reading: inout CrossReading, _ claimed: Int128, _ step: Int128, _ counts: (figures: Int, nonzero: Int),
    _ range: (Int128, Int128), _ cross: Int, excess: Int128, isRate: Bool
  ) {
    let error = (claimed - reading.sum).magnitude
    let size = counts.figures == 0 ? 0 : max(claimed.magnitude, max(range.0.magnitude, range.1.magnitude))
    if error == 0 {
      reading.verdict = .exact
      if counts.nonzero >= 2 { reading.bits = min(Self.mostBits, Self.log2(size / step.magnitude)) }
      return
    }
    let tolerance = rounding(in: cross).tolerance(partCount: counts.nonzero) + excess / 2
    if error <= tolerance.magnitude, counts.nonzero >= 2 {
      let room = Self.log2(size / (2 * tolerance.magnitude + steps[cross].magnitude))
      if room > 2 {
        reading.verdict = .rounded
        reading.bits = min(Self.mostBits, room) - 2
        return
      }
    }
    if reading.unknownCount > 0, claimed >= reading.sum {
      reading.verdict = .unverifiable
    } else if isRate || range.0...range.1 ~= claimed && counts.figures > 1 {
      reading.verdict = .rate
    } else {
      reading.verdict = .differs
    }
  }

  /// Near enough to tell shares apart; sums are never taken of it.
  private static func double(_ value: Int128) -> Double {
    Int64(exactly: value).map(Double.init) ?? Double(Int64(truncatingIfNeeded: value >> 63)) * 0x1p63
  }

  private static func whole(_ share: Double) -> Int { share.magnitude < 0x1p62 ? Int(share.rounded()) : 0 }

  static func log2(_ value: UInt128) -> Double {
    guard value > 0 else { return 0 }
    return Double.log2Approximate(value)
  }

  private static let mostBits = 30.0
}

extension Double {
  /// The logarithm to base two, to a few hundredths.
  static func log2Approximate(_ value: UInt128) -> Double {
    let exponent = 127 - value.leadingZeroBitCount
    let shifted = exponent > 52 ? value >> UInt128(exponent - 52) : value << UInt128(52 - exponent)
    let fraction = Double(UInt64(truncatingIfNeeded: shifted)) / Double(1 << 52 as UInt64)
    return Double(exponent) + (fraction - 1) * (1.4427 - 0.4427 * (fraction - 1))
  }
}
