internal import AfstemModel

/// What is granted to one activity in one year: what is known, and how many amounts are not.
struct BudgetFigure: Sendable, Hashable {
  /// `nil` where no amount is stated.
  var known: Amount?
  var unknowns = 0
  /// Where the amounts stand in the sources; none of a sum of figures.
  var provenances: [Provenance] = []

  mutating func add(_ stated: Stated<Amount>, at provenance: Provenance) {
    provenances.append(provenance)
    switch stated {
    case .known(let amount): known = (known ?? .zero).adding(amount)
    case .unknown: unknowns += 1
    case .blank: break
    }
  }

  mutating func add(_ other: Self) {
    if let amount = other.known { known = (known ?? .zero).adding(amount) }
    unknowns += other.unknowns
  }

  /// Nothing of it is known but that it is not decided.
  ///
  /// An activity whose items are zero and `?` is no more known than one that is `?` as a whole.
  var isUnknown: Bool { unknowns > 0 && (known ?? .zero) == .zero }
}

extension Amount {
  /// The sum, held at the ends of what 64 bits can say.
  func adding(_ other: Self) -> Self {
    let sum = øre.addingReportingOverflow(other.øre)
    return Amount(øre: sum.overflow ? (other.øre < 0 ? .min : .max) : sum.partialValue)
  }

  /// The difference, held at the ends of what 64 bits can say.
  func subtracting(_ other: Self) -> Self {
    let difference = øre.subtractingReportingOverflow(other.øre)
    return Amount(øre: difference.overflow ? (other.øre < 0 ? .max : .min) : difference.partialValue)
  }
}
