internal import AfstemModel

/// Looks for the one slip that explains a wrong total to the øre.
///
/// Only exact explanations are given, the commonest slips first; without one the reader gets the figures alone.
struct LikelyReason {
  let check: TotalCheck
  let claimed: Int128
  /// The claim less the sum.
  let difference: Int128
  /// The claims of the same table.
  let neighbours: NeighbouringChecks
  /// The remainder of the grant that the table states for the same period.
  let remainder: Claim?

  /// `nil` unless the check differs without unknowns, which could explain anything.
  init?(_ check: TotalCheck, among neighbours: NeighbouringChecks, remainder: Claim? = nil) {
    guard check.verdict == .differs, check.sum.unknowns == 0, let claimed = check.claim.claimed.wide,
      let difference = check.difference
    else { return nil }
    self.check = check
    self.claimed = claimed
    self.difference = difference
    self.remainder = remainder
    self.neighbours = neighbours
  }

  var message: Message? {
    slipOfTable ?? slipOfRow
  }

  var measure: Claim.Measure { check.claim.measure }

  /// The details with a figure that is not zero.
  var figures: [(detail: Detail, value: Int128)] {
    check.details.compactMap { detail in
      detail.figure.wide.flatMap { $0 == 0 ? nil : (detail, $0) }
    }
  }

  /// The details that a condition picks, where they are one or two; more would explain nothing.
  func details(where condition: (Int128) -> Bool) -> [Detail]? {
    let picked = figures.filter { condition($0.value) }.map(\.detail)
    return (1...2).contains(picked.count) ? picked : nil
  }
}

// MARK: - Slips of the whole table

extension LikelyReason {
  private var slipOfTable: Message? {
    hiddenRows ?? subtotalsAdded ?? remainderAdded ?? wrongUnit
  }

  private var hiddenRows: Message? {
    let hidden = figures.filter(\.detail.isHidden)
    guard !hidden.isEmpty, difference == -hidden.reduce(0, { $0 + $1.value }) else { return nil }
    return .withoutHidden(hidden.map(\.detail))
  }

  private var subtotalsAdded: Message? {
    let subtotals = neighbours.beneath(check)
    let claims = subtotals.compactMap(\.claim.claimed.wide)
    guard !claims.isEmpty else { return nil }
    if difference == claims.reduce(0, +) { return .subtotalsAdded(subtotals) }
    let single = subtotals.filter { $0.claim.claimed.wide == difference }
    return single.count == 1 ? .subtotalsAdded(single) : nil
  }

  private var remainderAdded: Message? {
    guard let remainder, remainder.claimed.wide == difference else {
      return nil
    }
    return .remainderAdded(remainder, difference)
  }

  private var wrongUnit: Message? {
    guard claimed != 0, claimed * 1000 == check.sum.known || check.sum.known * 1000 == claimed else {
      return nil
    }
    return .wrongUnit(isTooSmall: abs(claimed) < abs(check.sum.known), of: measure)
  }

  private var digitsSwapped: Message? {
    guard check.sum.known.hasSwappedDigits(of: claimed, in: measure) else { return nil }
    return .digitsSwapped(claimed, check.sum.known, measure)
  }

  private var sumOfAnotherPeriod: Message? {
    let same = claimed == 0 ? [] : neighbours.ofOtherPeriods(check, withSum: claimed)
    guard same.count == 1, let period = same.first?.claim.period else { return nil }
    return .sumOfAnotherPeriod(period)
  }
}

// MARK: - Slips of one row

extension LikelyReason {
  /// Rows come before digits: a figure of the table that equals the difference is seldom there by chance.
  private var slipOfRow: Message? {
    let wholeRow = rowLeftOut ?? lastRowsLeftOut ?? rowCountedTwice ?? rowWithOtherSign
    return wholeRow ?? digitsSwapped ?? sumOfAnotherPeriod ?? misreadRow
  }

  private var misreadRow: Message? { rowInOtherUnit ?? rowWithDigitsSwapped ?? rowWithZeroMissing }

  private var rowLeftOut: Message? {
    details { $0 == -difference }.map { .notCounted($0, measure) }
  }

  private var rowCountedTwice: Message? {
    details { $0 == difference }.map { .countedTwice($0, measure) }
  }

  /// A formula that was not stretched over the rows added last, or first.
  private var lastRowsLeftOut: Message? {
    guard check.claim.kind != .row, figures.count > 2 else { return nil }
    return tail(of: figures.reversed()) ?? tail(of: figures)
  }

  private func tail(of figures: [(detail: Detail, value: Int128)]) -> Message? {
    var sum: Int128 = 0
    for (index, figure) in figures.dropLast().enumerated() {
      sum += figure.value
      if index > 0, sum == -difference { return .notCounted(figures[...index].map(\.detail), sum, measure) }
    }
    return nil
  }

  private var rowWithOtherSign: Message? {
    repaired { -$0 }.map { .repaired($0.0, $0.1, measure, .otherSign) }
  }

  private var rowInOtherUnit: Message? {
    (repaired { $0 * 1000 } ?? repaired { $0 % 1000 == 0 ? $0 / 1000 : $0 })
      .map { .repaired($0.0, $0.1, measure, .otherUnit) }
  }

  private var rowWithZeroMissing: Message? {
    (repaired { $0 * 10 } ?? repaired { $0 % 10 == 0 ? $0 / 10 : $0 })
      .map { .repaired($0.0, $0.1, measure, .zero) }
  }

  private var rowWithDigitsSwapped: Message? {
    let fitting = figures.filter { ($0.value + difference).hasSwappedDigits(of: $0.value, in: measure) }
    guard fitting.count == 1, let only = fitting.first else { return nil }
    return .repaired(only.detail, only.value + difference, measure, .swapped)
  }

  /// The only detail that makes the total hold when it is read another way, and its figure then.
  private func repaired(_ reading: (Int128) -> Int128) -> (Detail, Int128)? {
    let fitting = figures.filter { reading($0.value) - $0.value == difference }
    return fitting.count == 1 ? fitting.first.map { ($0.detail, $0.value + difference) } : nil
  }
}

extension Int128 {
  /// Whether this is another figure with two neighbouring digits swapped, both counted in whole kroner where
  /// they can be.
  func hasSwappedDigits(of other: Int128, in measure: Claim.Measure) -> Bool {
    guard self != other, signum() == other.signum() else { return false }
    let isWhole = measure == .money && isMultiple(of: 100) && other.isMultiple(of: 100)
    let mine = Array(String((isWhole ? self / 100 : self).magnitude))
    let theirs = Array(String((isWhole ? other / 100 : other).magnitude))
    guard mine.count == theirs.count else { return false }
    let differing = mine.indices.filter { mine[$0] != theirs[$0] }
    guard differing.count == 2, differing[1] == differing[0] + 1 else { return false }
    return mine[differing[0]] == theirs[differing[1]] && mine[differing[1]] == theirs[differing[0]]
  }
}

extension Stated<Int64> {
  /// The figure where it is known, wide enough to reckon with.
  var wide: Int128? { value.map { Int128($0) } }
}
