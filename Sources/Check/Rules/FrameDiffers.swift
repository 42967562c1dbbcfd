internal import AfstemModel

/// A year in which the plan's total and remainder do not add up to the grant.
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
