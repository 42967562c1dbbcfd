package import AfstemModel

/// Holds targets, overviews, frames and periods against the facts of the plan.
///
/// Pure: equal facts give equal verdicts and findings, in the same order.
package struct Checking: Sendable {
  static let rules: [any Rule<CheckedPlan>] = [
    FrameDiffers(), OverviewDiffersFromSheet(), ActivityWithoutSheet(), SheetWithoutActivity(),
    UnknownActivity(), LeftOut(), TargetPercentDiffers(), BaselineDiffers(), PeriodIncomplete(),
  ]

  package init() {}

  /// - Returns: The package with the verdicts on overviews and frames after those on the tables' own totals;
  ///   without findings, for those of all stages belong in it: see ``Swift/Array/inPublishedOrder``.
  package func callAsFunction(_ consolidated: Consolidated, glossary: Glossary) -> Reviewed<DataPackage> {
    let plan = CheckedPlan(consolidated, glossary: glossary)
    var package = consolidated.package
    package.totals += plan.overviews.map(\.reconciliation) + plan.frames.map(\.reconciliation)
    return Reviewed(package, findings: Self.rules.flatMap { $0.findings(in: plan) })
  }
}
