internal import Model

/// Which counts of offences a public edition withholds.
struct OffenceSuppression: Sendable {
  /// Nothing of these is told.
  private(set) var hidden: Set<TypeYear>
  /// Of these only the year's figure is told.
  private(set) var partsHidden: Set<TypeYear>
  private let threshold: Int64
  /// The files whose figures of a year are all figures of the whole year and partnership.
  private let wholeYears: WholeYears

  var isEmpty: Bool { hidden.isEmpty && partsHidden.isEmpty }

  init(_ package: DataPackage, threshold: Int64) {
    self.threshold = threshold
    let figures = YearFigures(package)
    let smallParts = package.crime.filter { !$0.isYearFigure && ($0.count.map { $0 < threshold } ?? false) }
      .map(\.typeYear)
    hidden = figures.small(below: threshold)
    // Where no figure of the year is known, its parts are all there is.
    hidden.formUnion(smallParts.filter { figures[$0].isEmpty })
    hidden = TotalProtection(package, figures: figures, threshold: threshold).completed(hidden)
    partsHidden = Set(smallParts).subtracting(hidden)
    wholeYears = WholeYears(package.crime)
  }

  /// The counts that may be told, and the year's figure of each type whose parts are withheld.
  func told(_ facts: [CrimeFact]) -> [CrimeFact] {
    let counts = ReportedCounts(facts)
    let replaced = facts.filter { partsHidden.contains($0.typeYear) }
    let stated = Set(replaced.filter(\.isYearFigure).map(\.typeYear))
    var seen = stated
    let sums = replaced.compactMap { fact -> CrimeFact? in
      guard seen.insert(fact.typeYear).inserted,
        let count = counts[fact.typeYear.type, fact.period.year]?.value
      else { return nil }
      return CrimeFact(
        area: "", offenceType: fact.offenceType, offenceLabel: fact.offenceLabel,
        period: .year(fact.period.year), count: count,
        provenance: Provenance(file: fact.provenance.file, place: .file))
    }
    return facts.map { hides($0) ? $0.withheld : $0 } + sums
  }

  private func hides(_ fact: CrimeFact) -> Bool {
    hidden.contains(fact.typeYear) || (partsHidden.contains(fact.typeYear) && !fact.isYearFigure)
  }

  func told(_ fact: TargetFact) -> TargetFact {
    var fact = fact
    if fact.baselineTypeYear.map(hidden.contains) ?? false { fact.withhold([.baseline, .target]) }
    if hidden.contains(fact.typeYear) { fact.withhold([.reported]) }
    // A total's target less the targets that are told would give those that are not.
    if fact.isTotal, hidden.contains(where: { $0.year == fact.baselineYear }) { fact.withhold([.target]) }
    return fact
  }

  /// A total of counts may cover any of its year's figures, so it is told only where all of them are.
  func told(_ total: Reconciliation) -> Reconciliation {
    guard total.measure == .count else { return total }
    let isSmall = [total.claimed, total.knownSum].compactMap(\.self).contains { $0 < threshold }
    let withheld = wholeYears.cover(total) ? hidden : hidden.union(partsHidden)
    let isNear = total.period.map { period in withheld.contains { $0.year == period.year } }
    return isSmall || (isNear ?? !isEmpty) ? total.withheld : total
  }

  func hides(_ evidence: Evidence, of package: DataPackage) -> Bool {
    let isSmall = Int64(evidence.stated).map { $0 < threshold } ?? false
    switch evidence.table {
    case "crime":
      guard package.crime.indices.contains(evidence.row - 1) else { return true }
      let typeYear = package.crime[evidence.row - 1].typeYear
      return isSmall || hidden.contains(typeYear) || partsHidden.contains(typeYear)
    case "targets":
      guard package.targets.indices.contains(evidence.row - 1) else { return true }
      return isSmall || !told(package.targets[evidence.row - 1]).withheld.isEmpty
    default: return false
    }
  }
}

extension CrimeFact {
  fileprivate var withheld: Self {
    var fact = self
    fact.count = nil
    fact.isWithheld = true
    return fact
  }
}

extension TargetFact {
  fileprivate mutating func withhold(_ figures: Set<Figure>) {
    withheld.formUnion(figures)
    if figures.contains(.baseline) { baseline = nil }
    if figures.contains(.target) { target = nil }
    if figures.contains(.reported) { reported = nil }
    // A verdict bounds what it was passed on.
    if rule != .monitor { verdict = .withheld }
  }
}

extension Reconciliation {
  fileprivate var withheld: Self {
    var total = self
    (total.claimed, total.knownSum, total.unknowns) = (nil, 0, 0)
    total.isWithheld = true
    return total
  }
}
