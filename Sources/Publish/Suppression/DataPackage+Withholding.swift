internal import AfstemModel

extension DataPackage {
  /// The package without what a public edition withholds, and without what only partners need.
  func withholding(_ figures: WithheldFigures, under suppression: Suppression) -> DataPackage {
    var package = self
    package.threshold = suppression.threshold
    package.withheldCount = figures.count
    package.targets = targets.indices.map { targets[$0].told($0, figures) }
    package.indicators = indicators.indices.map { indicators[$0].told(figures.hidesIndicator($0)) }
    let toldTotals = ToldTotals(self, figures)
    package.totals = totals.map(toldTotals.told)
    let current = crime.indices.filter { !crime[$0].isSuperseded }
    package.crime = current.map { crime[$0].told(figures.hidesCrime($0)) }
    let rows = Dictionary(uniqueKeysWithValues: current.enumerated().map { ($1 + 1, $0 + 1) })
    package.evidence = evidence.compactMap { told($0, figures, crimeRows: rows) }
    package.budget = budget.map { fact in
      var fact = fact
      fact.note = ""
      return fact
    }
    return package.withSourcesNamed(PublicSources(self))
  }

  /// What agrees with a figure that is told, or a sum of amounts; what contradicts a count is another's count.
  private func told(_ evidence: Evidence, _ figures: WithheldFigures, crimeRows: [Int: Int]) -> Evidence? {
    guard evidence.table != "budget" else { return evidence }
    guard evidence.standing == .agrees else { return nil }
    let index = evidence.row - 1
    var evidence = evidence
    switch evidence.table {
    case "crime":
      guard let row = crimeRows[evidence.row], !figures.hidesCrime(index) else { return nil }
      evidence.row = row
    case "targets":
      guard targets.indices.contains(index), targets[index].told(index, figures).withheld.isEmpty else {
        return nil
      }
    default:
      guard indicators.indices.contains(index), !figures.hidesIndicator(index) else { return nil }
    }
    return evidence
  }
}

extension CrimeFact {
  fileprivate func told(_ isWithheld: Bool) -> Self {
    var fact = self
    if isWithheld { (fact.count, fact.isWithheld) = (nil, true) }
    return fact
  }
}

extension IndicatorFact {
  fileprivate func told(_ isWithheld: Bool) -> Self {
    var fact = self
    if isWithheld { (fact.value, fact.isWithheld) = (nil, true) }
    return fact
  }
}

extension TargetFact {
  fileprivate func told(_ index: Int, _ figures: WithheldFigures) -> Self {
    var fact = self
    // A target is worked out from its baseline, and a total's from those of its parts.
    let isNear = isTotal && baselineYear.map(figures.years.contains) ?? false
    if figures.hidesBaseline(index) { fact.withhold(\.baseline, .baseline) }
    if figures.hidesBaseline(index) || isNear { fact.withhold(\.target, .target) }
    if figures.hidesReported(index) { fact.withhold(\.reported, .reported) }
    return fact
  }

  private mutating func withhold(_ value: WritableKeyPath<Self, Int64?>, _ figure: Figure) {
    guard self[keyPath: value] != nil else { return }
    self[keyPath: value] = nil
    withheld.insert(figure)
    // A verdict bounds what it was passed on.
    if rule != .monitor { verdict = .withheld }
  }
}

/// Which totals of counts a public edition tells: those that any reader can add up.
///
/// A total may cover any figure of its year, in its own sender's words, which need not be the published ones.
private struct ToldTotals {
  private let threshold: Int64
  /// Years of which something is withheld, or of which two senders state different figures.
  private var doubtful: Set<Int>

  init(_ package: DataPackage, _ figures: WithheldFigures) {
    threshold = figures.threshold
    doubtful = figures.years
    for fact in package.crime where fact.isSuperseded { doubtful.insert(fact.period.year) }
    for evidence in package.evidence where evidence.standing != .agrees {
      let row = evidence.row - 1
      switch evidence.table {
      case "crime" where package.crime.indices.contains(row): doubtful.insert(package.crime[row].period.year)
      case "targets" where package.targets.indices.contains(row):
        doubtful.formUnion(
          [package.targets[row].year] + (package.targets[row].baselineYear.map { [$0] } ?? []))
      default: continue
      }
    }
  }

  /// Cells of a partner's file are named in none.
  func told(_ total: Reconciliation) -> Reconciliation {
    var total = total
    (total.parts, total.evidence) = ("", "")
    guard total.measure == .count, !isAddedUpByAll(total) else { return total }
    (total.claimed, total.knownSum, total.unknowns) = (nil, 0, 0)
    total.isWithheld = true
    return total
  }

  private func isAddedUpByAll(_ total: Reconciliation) -> Bool {
    guard let period = total.period, let claimed = total.claimed else { return false }
    return total.verdict == .holds && claimed == total.knownSum && total.unknowns == 0 && claimed >= threshold
      && !total.isDifference && !doubtful.contains(period.year)
  }
}
