internal import AfstemRead
@testable import AfstemCheck
@testable import AfstemConsolidate
@testable import AfstemInterpret
@testable import AfstemModel

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
    let facts = Consolidation()([.test(reconciled.value)], glossary: glossary).value
    let package = Checking()(facts, glossary: glossary)
    let checked = Checked(
      statements: facts.statements, plan: facts.plan, reported: facts.reported,
      reconciliations: package.value.totals)
    return Reviewed(checked, findings: reconciled.findings + package.findings)
  }
}

extension FileStatements {
  /// Statements as those of one file, whatever files their tables name.
  static func test(_ reconciled: Reconciled) -> FileStatements {
    let file = SourceFile(path: "test.csv", sha256: "", byteCount: 0, order: 0)
    return FileStatements(report: SourceReport(nil, of: file), reconciled: reconciled)
  }
}

extension Reviewed<Checked> {
  /// The findings of a code, as a Danish reader sees them.
  func texts(_ code: Finding.Code) -> [String] {
    findings.filter { $0.code == code }.map { $0.text(in: .danish) }
  }
}
