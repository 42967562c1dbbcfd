/// A decimal number held exactly: `significand` × 10^`exponent`.
package struct ExactDecimal: Codable, Sendable, Hashable {
  package var significand: Int64
  package var exponent: Int

  /// Trailing zeros of the significand move into the exponent, so that equal numbers are equal values.
  package init(significand: Int64, exponent: Int) {
    var significand = significand
    var exponent = exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  package init(_ integer: Int64) { self.init(significand: integer, exponent: 0) }

  /// The number times 10^`power`, rounded half away from zero to a whole number.
  ///
  /// `nil` where it does not fit in 64 bits; `isExact` is false where rounding dropped something.
  package func whole(timesTenTo power: Int) -> (value: Int64, isExact: Bool)? {
    guard significand != 0 else { return (0, true) }
    let shift = exponent.addingReportingOverflow(power)
    guard !shift.overflow else { return nil }
    return shift.partialValue >= 0 ? raised(by: shift.partialValue) : lowered(by: -shift.partialValue)
  }

  private func raised(by places: Int) -> (value: Int64, isExact: Bool)? {
    guard places <= 18 else { return nil }
    var result = significand
    for _ in 0..<places {
      let product = result.multipliedReportingOverflow(by: 10)
      guard !product.overflow else { return nil }
      result = product.partialValue
    }
    return (result, true)
  }

  private func lowered(by places: Int) -> (value: Int64, isExact: Bool) {
    guard places <= 19 else { return (0, false) }
    var magnitude = significand.magnitude
    var dropped: UInt64 = 0
    var isExact = true
    for _ in 0..<places {
      isExact = isExact && dropped == 0
      (magnitude, dropped) = magnitude.quotientAndRemainder(dividingBy: 10)
    }
    let rounded = Int64(magnitude) + (dropped >= 5 ? 1 : 0)
    return (significand < 0 ? -rounded : rounded, isExact && dropped == 0)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation with a point, as short as exactness allows: `-12.5`, `1800000`.
  package var description: String {
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
    let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
    let padded = padding + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
