internal import Model

/// A target that its baseline and its percentage do not give.
///
/// The target must be baseline × (1 − p), rounded half up to a whole number. A percentage that has lost its sign
/// (`66 (10 %)`) counts as a reduction where that makes the target hold, and is a finding of its own
/// (`percent-malformed`). Where a whole percentage does give the target it is named.
///
///     Ark 'Måltal', celle C2: Måltallet for Indbrud i 2013 er 149, men 154 med -10 % giver 139 (afvigelse 10)
struct TargetPercentDiffers: Rule {
  static let code = Finding.Code.targetPercentDiffers

  func findings(in checked: CheckedPlan) -> [Finding] {
    checked.statements.targets.compactMap { statement in
      guard statement.rule != .monitor, let baseline = statement.baseline.value,
        let target = statement.target.value, let percent = statement.percent
      else { return nil }
      let expected = TargetArithmetic.targets(baseline: baseline, percent: percent)
      guard let first = expected.first, !expected.contains(target) else { return nil }
      return .targetPercentDiffers(
        statement, target: target, baseline: baseline, percent: percent, expected: first,
        fitting: Self.fittingPercent(baseline: baseline, target: target))
    }
  }

  /// The reduction in whole fives of percent that gives the target.
  private static func fittingPercent(baseline: Int64, target: Int64) -> ExactDecimal? {
    stride(from: Int64(0), through: 100, by: 5).map { ExactDecimal(-$0) }.first { percent in
      TargetArithmetic.target(baseline: baseline, percent: percent) == target
    }
  }
}
