internal import Cells
internal import Model

/// The target that a baseline and a change in percent give, exactly.
enum TargetArithmetic {
  /// Baseline × (1 + percent / 100), rounded half up to a whole number.
  ///
  /// `nil` where the numbers are beyond any count of offences.
  static func target(baseline: Int64, percent: ExactDecimal) -> Int64? {
    guard (-9...6).contains(percent.exponent), abs(baseline) <= 1_000_000_000_000 else { return nil }
    let scale = power(max(0, -percent.exponent))
    let change = Int128(percent.significand).multipliedReportingOverflow(by: power(max(0, percent.exponent)))
    guard !change.overflow else { return nil }
    let denominator = 100 * scale
    let numerator = Int128(baseline).multipliedReportingOverflow(by: denominator + change.partialValue)
    guard !numerator.overflow else { return nil }
    return Int64(exactly: floor(2 * numerator.partialValue + denominator, by: 2 * denominator))
  }

  /// The targets that a stated percentage may mean: as written, and as a reduction where its sign was lost.
  static func targets(baseline: Int64, percent: ExactDecimal) -> [Int64] {
    guard percent.significand > 0 else {
      return [target(baseline: baseline, percent: percent)].compactMap(\.self)
    }
    let reduction = ExactDecimal(significand: -percent.significand, exponent: percent.exponent)
    return [reduction, percent].compactMap { target(baseline: baseline, percent: $0) }
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { value, _ in value * 10 } }

  private static func floor(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
