package import Model

/// A run in a few numbers.
package struct RunSummary: Sendable, Hashable {
  /// How many of one thing.
  package struct Count<Value: Sendable & Hashable>: Sendable, Hashable {
    package var value: Value
    package var count: Int
  }

  /// What is granted in one year, as far as it is known.
  package struct Year: Sendable, Hashable {
    package var year: Int
    package var known: Amount
    package var unknownCount: Int
  }

  /// In the order of the cases, without those that none has.
  package var files: [Count<SourceReport.Status>]
  package var totals: [Count<Reconciliation.Verdict>]
  package var targets: [Count<TargetFact.Verdict>]
  package var findings: [Count<Finding.Severity>]
  /// By year.
  package var budget: [Year]
  /// Of a public edition: how many figures it leaves out.
  package var withheld: WithheldCount?

  package init(_ package: DataPackage) {
    files = Self.counts(package.sources.map(\.status))
    totals = Self.counts(package.totals.map(\.verdict))
    targets = Self.counts(package.targets.map(\.verdict))
    findings = Self.counts(package.findings.map(\.severity))
    budget = Self.years(package.budget)
    withheld = package.withheldCount
  }

  private static func counts<Value: CaseIterable & Sendable & Hashable>(_ values: [Value]) -> [Count<Value>] {
    Value.allCases.compactMap { value in
      let count = values.count { $0 == value }
      return count > 0 ? Count(value: value, count: count) : nil
    }
  }

  private static func years(_ budget: [BudgetFact]) -> [Year] {
    var years: [Int: Year] = [:]
    for fact in budget {
      var year = years[fact.year] ?? Year(year: fact.year, known: .zero, unknownCount: 0)
      year.known.øre = year.known.øre.addingReportingOverflow(fact.amount.value?.øre ?? 0).partialValue
      if fact.amount == .unknown { year.unknownCount += 1 }
      years[fact.year] = year
    }
    return years.values.sorted { $0.year < $1.year }
  }
}
