/// A sum some terms of which may be unknown: an interval, closed below where no term can be negative.
package struct IntervalSum: Sendable, Hashable {
  /// Wide enough for any number of 64-bit terms.
  package private(set) var known: Int128 = 0
  package private(set) var unknowns = 0
  /// Terms that had parts of an øre, which were rounded away.
  package private(set) var roundedTerms = 0
  /// Negative figures occur, so that an unknown one may be negative too.
  package var allowsNegative = false

  package init() {}

  package mutating func add(_ figure: Stated<Int64>, isRounded: Bool = false) {
    switch figure {
    case .known(let value):
      known += Int128(value)
      allowsNegative = allowsNegative || value < 0
    case .unknown: unknowns += 1
    case .blank: break
    }
    if isRounded { roundedTerms += 1 }
  }

  /// Adds the terms of another sum.
  package mutating func add(_ other: IntervalSum) {
    known += other.known
    unknowns += other.unknowns
    roundedTerms += other.roundedTerms
    allowsNegative = allowsNegative || other.allowsNegative
  }

  /// The known sum as it is published: the nearest 64-bit number.
  package var published: Int64 { Int64(clamping: known) }

  /// Holds a claim against the sum.
  ///
  /// Without unknowns the two are equal or not. With unknowns the known sum is a lower bound: a claim below it
  /// differs, any other is unverifiable. Where figures may be negative there is no bound, and no claim differs.
  /// Rounding excuses half an øre for each figure that was rounded, and `room` øre where more of them evidently are.
  package func verdict(
    on claimed: Stated<Int64>, isRounded: Bool = false, room: Int128 = 0
  ) -> Reconciliation.Verdict {
    guard let value = claimed.value else { return .unverifiable }
    let gap = Int128(value) - known
    let slack = max(Int128(roundedTerms + (isRounded ? 1 : 0)), room * 2)
    if unknowns == 0 { return abs(gap) * 2 <= slack ? .holds : .differs }
    return gap * 2 >= -slack || allowsNegative || value < 0 ? .unverifiable : .differs
  }
}
