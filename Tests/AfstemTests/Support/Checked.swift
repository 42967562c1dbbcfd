@testable import Afstem
@testable import Model

/// What the stages after normalising make of statements.
struct Checked {
  var statements: Statements
  var plan: Plan
  var reported: ReportedCrime
  var reconciliations: [Reconciliation]
}

extension Statements {
  /// Reconciles, consolidates and checks the statements; the findings are those of totals and rules.
  func checked(_ glossary: Glossary = .test()) -> Reviewed<Checked> {
    let reconciled = TableReconciliation()(self)
    let facts = Consolidation()(reconciled.value, glossary: glossary, sources: []).value
    let package = Checking()(facts, glossary: glossary)
    let checked = Checked(
      statements: facts.statements, plan: facts.plan, reported: facts.reported,
      reconciliations: package.value.totals)
    return Reviewed(checked, findings: reconciled.findings + package.findings)
  }
}

extension Reviewed<Checked> {
  /// The findings of a code, as a Danish reader sees them.
  func texts(_ code: Finding.Code) -> [String] {
    findings.filter { $0.code == code }.map { $0.text(in: .danish) }
  }
}
