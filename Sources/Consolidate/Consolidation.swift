package import AfstemModel

/// Turns what tables state into facts: decides which statement of each fact stands, and reports those that
/// contradict it.
///
/// Pure: equal input gives equal rows in the same order.
package struct Consolidation: Sendable {
  package init() {}

  /// - Parameter files: In the order of the job, which decides where nothing else does. The job's own targets go
  ///   before theirs.
  /// - Returns: The facts, with the findings of the files before those about conflicts.
  package func callAsFunction(_ files: [FileStatements], glossary: Glossary) -> Reviewed<Consolidated> {
    var reconciled = Reconciled()
    reconciled.statements.targets = glossary.targets
    for file in files { reconciled.append(file.reconciled) }
    let names = ActivityNames(glossary)
    let sheets = ItemSheets(reconciled.statements, names: names)
    reconciled.statements = sheets.statements
    let hidden = HiddenSheets(reconciled, names: names)
    let visible = reconciled.leaving(out: hidden.superseded)
    let copied = CopiedSheets(visible.statements, names: names)
    let left = Set(
      hidden.superseded.union(copied.tables).map { reconciled.statements.tables[$0].provenance.ofSheet })
    var facts = consolidated(visible.leaving(out: copied.tables), glossary: glossary)
    let sources = SourceTable(facts.value.package, tables: facts.value.statements.tables)
    facts.value.package.sources = sources.completed(files.map(\.report))
    // What a sheet that counts for nothing has wrong in it concerns nobody, but for what must not stand there.
    let ofFiles = files.flatMap(\.findings).filter { finding in
      finding.code == .personalData || !(finding.provenance.map { left.contains($0.ofSheet) } ?? false)
    }
    return Reviewed(
      facts.value, findings: ofFiles + sheets.findings + hidden.findings + copied.findings + facts.findings)
  }

  private func consolidated(_ reconciled: Reconciled, glossary: Glossary) -> Reviewed<Consolidated> {
    let statements = reconciled.statements
    let reported = ReportedYears(
      CrimeGroups(statements, glossary: glossary), statements: statements, glossary: glossary
    ).reported
    let plan = BudgetPlan(statements, glossary: glossary, without: Set(reconciled.leftOut)).plan
    let goals = TargetGroups(statements, reported: reported, glossary: glossary)

    let senders = Senders(statements, partnership: glossary.partnership)
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
    return Reviewed(
      Consolidated(statements: statements, plan: plan, reported: reported, package: package),
      findings: crime.findings + targets.findings + budget.findings + indicators.findings)
  }
}
