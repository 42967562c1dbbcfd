internal import Cells

/// A target that its baseline and its percentage do not give.
///
/// The target must be baseline × (1 − p), rounded half up to a whole number. A percentage that has lost its sign
/// (`66 (10 %)`) counts as a reduction where that makes the target hold, and is a finding of its own
/// (`percent-malformed`). Where a whole percentage does give the target it is named.
///
///     Ark 'Måltal', celle C2: Måltallet for Indbrud i 2013 er 149, men 154 med -10 % giver 139 (afvigelse 10)
struct TargetPercentDiffers: Rule {
  static let code = Finding.Code.targetPercentDiffers

  func findings(in review: Review) -> [Finding] {
    review.statements.targets.compactMap { statement in
      guard statement.rule != .monitor, let baseline = statement.baseline.value,
        let target = statement.target.value, let percent = statement.percent
      else { return nil }
      let expected = TargetArithmetic.targets(baseline: baseline, percent: percent)
      guard let first = expected.first, !expected.contains(target) else { return nil }
      let message = Message.differs(statement, baseline: baseline, target: target, percent, expected: first)
        .followed(by: Self.fittingPercent(baseline: baseline, target: target).map(Message.fits))
      return Finding(
        Self.code, message, expected: String(first), actual: String(target), at: statement.provenance)
    }
  }

  /// The reduction in whole fives of percent that gives the target.
  private static func fittingPercent(baseline: Int64, target: Int64) -> ExactDecimal? {
    stride(from: Int64(0), through: 100, by: 5).map { ExactDecimal(-$0) }.first { percent in
      TargetArithmetic.target(baseline: baseline, percent: percent) == target
    }
  }
}

extension Message {
  fileprivate static func differs(
    _ statement: TargetStatement, baseline: Int64, target: Int64, _ percent: ExactDecimal, expected: Int64
  ) -> Self {
    Message { language in
      let year = statement.year.map { language == .danish ? " i \($0)" : " in \($0)" } ?? ""
      let figures = [target, baseline, expected].map { language.grouped($0) }
      let change = "\(language.decimal(percent)) %"
      let gap = language.grouped(Int64(clamping: Int128(target) - Int128(expected)))
      let name = statement.offence.label
      return language == .danish
        ? "Måltallet for \(name)\(year) er \(figures[0]), men \(figures[1]) med \(change) giver \(figures[2]) "
          + "(afvigelse \(gap))"
        : "The target for \(name)\(year) is \(figures[0]), but \(figures[1]) with \(change) gives "
          + "\(figures[2]) (deviation \(gap))"
    }
  }

  fileprivate static func fits(_ percent: ExactDecimal) -> Self {
    Message(
      da: "Måltallet svarer til \(Language.danish.decimal(percent)) %",
      en: "The target is what \(Language.english.decimal(percent)) % gives")
  }
}

extension Language {
  /// A decimal with the language's mark: `-12,5`.
  func decimal(_ number: ExactDecimal) -> String {
    String(number.description.map { $0 == "." ? Character(decimalMark) : $0 })
  }
}
