package import Model

/// Turns checked statements into published facts: each fact once, with all its sources.
///
/// Pure: equal input gives equal rows in the same order.
package struct Consolidation: Sendable {
  package init() {}

  /// - Parameter sources: One for each file of the run as reading left it: pinned kind, sheets, rows, and
  ///   whether it could be read. What recognition decided and the number of facts are filled in here.
  /// - Returns: The package without findings, for those of all stages belong in it: see
  ///   ``Swift/Array/inPublishedOrder``.
  package func callAsFunction(
    _ validated: Validated, glossary: Glossary, sources: [SourceReport]
  ) -> Reviewed<DataPackage> {
    let statements = validated.statements
    let crime = CrimeTable(validated, glossary: glossary)
    let targets = TargetTable(validated, glossary: glossary)
    let budget = BudgetRows(validated, partnership: glossary.partnership)
    let indicators = IndicatorTable(statements, partnership: glossary.partnership)

    var package = DataPackage(partnership: glossary.partnership)
    package.crime = crime.facts
    package.targets = targets.facts
    package.budget = budget.facts
    package.totals = validated.reconciliations
    package.indicators = indicators.facts
    package.evidence = crime.evidence + targets.evidence + budget.evidence + indicators.evidence
    package.sources = SourceTable(package, tables: statements.tables).completed(sources)
    return Reviewed(
      package, findings: crime.findings + targets.findings + budget.findings + indicators.findings)
  }
}
