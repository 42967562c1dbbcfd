/// The facts of a run, and how they were decided.
package struct Consolidated: Sendable {
  package var statements: Statements
  package var plan: Plan
  package var reported: ReportedCrime
  /// Each fact once, with all its sources.
  package var package: DataPackage

  package init(statements: Statements, plan: Plan, reported: ReportedCrime, package: DataPackage) {
    self.statements = statements
    self.plan = plan
    self.reported = reported
    self.package = package
  }
}
