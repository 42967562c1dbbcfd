package import Model

/// Holds every claim, target and frame against what the statements add up to.
///
/// Pure: equal statements give equal verdicts and findings, in the same order.
package struct Validation: Sendable {
  static let rules: [any Rule] = [
    TotalDiffers(), TotalUnverifiable(), FrameDiffers(), OverviewDiffersFromSheet(), ActivityWithoutSheet(),
    SheetWithoutActivity(), UnknownActivity(), TargetPercentDiffers(), BaselineDiffers(), DuplicateRecord(),
    PeriodIncomplete(),
  ]

  package init() {}

  /// The job's own targets are taken in beside those of tables.
  package func callAsFunction(_ statements: Statements, glossary: Glossary) -> Reviewed<Validated> {
    var statements = statements
    let stated = Set(statements.targets)
    statements.targets += glossary.targets.filter { !stated.contains($0) }
    let review = Review(statements, glossary: glossary)
    let validated = Validated(
      statements: statements, reconciliations: review.reconciliations, plan: review.plan,
      reported: review.crime.reported)
    return Reviewed(validated, findings: Self.rules.flatMap { $0.findings(in: review) })
  }
}
