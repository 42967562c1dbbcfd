internal import AfstemModel

extension DataPackage {
  /// The tables of the common schema with their rows, in the order they are published.
  func resources(in language: Language) -> [Resource] {
    let edition = Edition(partnership: partnership.id, language: language)
    return [
      CommonTable.crime.resource(crime, in: edition),
      CommonTable.targets.resource(targets, in: edition),
      CommonTable.budget.resource(budget, in: edition),
      CommonTable.totals.resource(totals, in: edition),
      CommonTable.indicators.resource(indicators, in: edition),
      CommonTable.evidence.resource(evidence, in: edition),
      CommonTable.findings.resource(findings, in: edition),
      CommonTable.sources.resource(sources, in: edition),
    ]
  }
}
