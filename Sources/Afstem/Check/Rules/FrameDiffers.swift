internal import Model

/// A year in which the plan's total and what it says remains are not the year's grant.
///
/// The grant is the job's (`grant:`). Of the plan the claimed total counts, with the claimed remainder where a
/// row states one; where no total is claimed, the sum of the plan's facts does. With unknown amounts only a plan
/// above the grant differs. The finding stands at the remainder, or at the total where that one is wrong already.
///
///     Ark 'Oversigt', celle C14: I alt 1.490.000 + Resterende beløb pr. år 500.000 giver 1.990.000,
///     men bevillingen for 2013 er 2.000.000 (afvigelse 10.000)
struct FrameDiffers: Rule {
  static let code = Finding.Code.frameDiffers

  func findings(in checked: CheckedPlan) -> [Finding] {
    checked.frames.filter { $0.verdict == .differs }.map { check in
      Finding(
        Self.code, .differs(check), expected: Claim.Measure.money.plain(Int128(check.grant)),
        actual: Claim.Measure.money.plain(check.sum.known), at: check.provenance)
    }
  }
}

extension Message {
  fileprivate static func differs(_ check: FrameCheck) -> Self {
    Message { language in
      let money = Claim.Measure.money
      let parts = check.parts.map { $0.text(in: language) }.joined(separator: " + ")
      let sum = money.text(check.sum.known, in: language)
      let gives = check.parts.count == 1 ? "" : language == .danish ? " giver \(sum)" : " gives \(sum)"
      let grant = money.text(Int128(check.grant), in: language)
      let gap = money.text(Int128(check.grant) - check.sum.known, in: language)
      let missing = check.isUndivided ? Self.noRemainder.text(in: language) : ""
      return language == .danish
        ? "\(parts)\(gives), men bevillingen for \(check.year) er \(grant) (afvigelse \(gap))\(missing)"
        : "\(parts)\(gives), but the grant for \(check.year) is \(grant) (deviation \(gap))\(missing)"
    }
  }

  private static let noRemainder = Message(
    da: "; ingen række siger, hvad der er tilbage", en: "; no row says what is left")
}

extension FrameCheck {
  /// Less than the grant is planned, and nothing is said of the rest.
  fileprivate var isUndivided: Bool { !hasRemainder && sum.known < Int128(grant) }
}

extension FrameCheck.Part {
  fileprivate func text(in language: Language) -> String {
    let sum = language == .danish ? "Planens beløb" : "The plan's amounts"
    return switch figure {
    case .known(let value):
      "\(label.isEmpty ? sum : label) \(Claim.Measure.money.text(Int128(value), in: language))"
    case .unknown, .blank: "\(label.isEmpty ? sum : label) ?"
    }
  }
}
