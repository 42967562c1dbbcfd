package import Model

/// Turns what tables state into facts: decides which statement of each fact stands, and says where others
/// contradict it.
///
/// Pure: equal input gives equal rows in the same order.
package struct Consolidation: Sendable {
  package init() {}

  /// The job's own targets are taken in beside those of tables.
  ///
  /// - Parameter sources: One for each file of the run as reading left it: pinned kind, sheets, rows, and
  ///   whether it could be read. What recognition decided and the number of facts are filled in here.
  package func callAsFunction(
    _ reconciled: Reconciled, glossary: Glossary, sources: [SourceReport]
  ) -> Reviewed<Consolidated> {
    var statements = reconciled.statements
    let stated = Set(statements.targets)
    statements.targets += glossary.targets.filter { !stated.contains($0) }
    let senders = Senders(statements, partnership: glossary.partnership)
    let reported = ReportedYears(
      CrimeGroups(statements, glossary: glossary), statements: statements, glossary: glossary
    ).reported
    let plan = BudgetPlan(statements, glossary: glossary, without: reconciled.leftOut).plan
    let goals = TargetGroups(statements, reported: reported, glossary: glossary)

    let crime = FactTable<CrimeFact>(reported, statements: statements, glossary: glossary, senders: senders)
    let targets = FactTable<TargetFact>(goals, statements: statements, reported: reported, senders: senders)
    let budget = FactTable<BudgetFact>(plan, statements: statements, senders: senders)
    let indicators = FactTable<IndicatorFact>(statements, senders: senders)

    var package = DataPackage(partnership: glossary.partnership)
    package.crime = crime.facts
    package.targets = targets.facts
    package.budget = budget.facts
    package.totals = reconciled.totals
    package.indicators = indicators.facts
    package.evidence = crime.evidence + targets.evidence + budget.evidence + indicators.evidence
    package.sources = SourceTable(package, tables: statements.tables).completed(sources)
    return Reviewed(
      Consolidated(statements: statements, plan: plan, reported: reported, package: package),
      findings: crime.findings + targets.findings + budget.findings + indicators.findings)
  }
}
