package import AfstemCells

/// The target that a baseline and a change in percent give, exactly.
package enum TargetArithmetic {
  /// Baseline × (1 + percent / 100), rounded half up to a whole number.
  ///
  /// `nil` where the numbers are beyond any count of offences.
  package static func target(baseline: Int64, percent: ExactDecimal) -> Int64? {
    guard let (numerator, denominator) = changed(baseline, by: percent) else { return nil }
    return Int64(exactly: floor(2 * numerator + denominator, by: 2 * denominator))
  }

  /// The largest count that is no more than baseline × (1 + percent / 100).
  package static func limit(baseline: Int64, percent: ExactDecimal) -> Int64? {
    guard let (numerator, denominator) = changed(baseline, by: percent) else { return nil }
    return Int64(exactly: floor(numerator, by: denominator))
  }

  private static func changed(
    _ baseline: Int64, by percent: ExactDecimal
  ) -> (numerator: Int128, denominator: Int128)? {
    guard (-9...6).contains(percent.exponent), abs(baseline) <= 1_000_000_000_000 else { return nil }
    let change = Int128(percent.significand).multipliedReportingOverflow(by: power(max(0, percent.exponent)))
    let denominator = 100 * power(max(0, -percent.exponent))
    let numerator = Int128(baseline).multipliedReportingOverflow(by: denominator + change.partialValue)
    return change.overflow || numerator.overflow ? nil : (numerator.partialValue, denominator)
  }

  /// The targets that a stated percentage may mean: as written, and as a reduction where its sign was lost.
  package static func targets(baseline: Int64, percent: ExactDecimal) -> [Int64] {
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
