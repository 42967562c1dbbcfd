internal import AfstemCells
internal import AfstemModel

/// A target that its baseline and its percentage do not give.
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
