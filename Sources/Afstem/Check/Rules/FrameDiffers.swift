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
      .frameDiffers(
        check.parts.map { ($0.label, $0.figure) }, sum: check.sum, grant: check.grant, of: check.year,
        hasRemainder: check.hasRemainder, at: check.provenance)
    }
  }
}
