package import AfstemModel

/// Holds every total that a table claims against what it covers.
///
/// Pure: equal statements give equal verdicts and findings, in the same order.
package struct TableReconciliation: Sendable {
  static let rules: [any Rule<TotalChecks>] = [
    TotalDiffers(), TotalUnverifiable(), DuplicateRecord(), StruckThrough(),
    WithinRounding(),
  ]

  package init() {}

  package func callAsFunction(_ statements: Statements) -> Reviewed<Reconciled> {
    let checks = TotalChecks(statements)
    var reconciled = Reconciled(statements)
    reconciled.totals = checks.checks.map(\.reconciliation)
    reconciled.leftOut = checks.leftOutOfBudget.sorted()
    return Reviewed(reconciled, findings: Self.rules.flatMap { $0.findings(in: checks) })
  }
}
