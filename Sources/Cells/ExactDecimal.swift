/// A decimal number held exactly: ``significand`` × 10^``exponent``.
///
/// Keeps what a cell states, not the nearest binary fraction, so that amounts of money can be read through it.
public struct ExactDecimal: Sendable, Hashable {
  /// Has no trailing zeros; zero is 0 × 10⁰.
  public let significand: Int64
  /// The power of ten that the significand is multiplied by.
  public let exponent: Int

  /// Moves trailing zeros of the significand into the exponent, so that equal numbers are equal values.
  public init(significand: Int64, exponent: Int) {
    var significand = significand
    var exponent = exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  /// A whole number.
  public init(_ integer: Int64) { self.init(significand: integer, exponent: 0) }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number. There is deliberately no floating-point literal: `ExactDecimal("12.50")` is exact.
  public init(integerLiteral integer: Int64) { self.init(integer) }
}

extension ExactDecimal: Codable {
  private enum CodingKeys: CodingKey { case significand, exponent }

  /// Reads the two numbers, in whatever form they were written.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      significand: try values.decode(Int64.self, forKey: .significand),
      exponent: try values.decode(Int.self, forKey: .exponent))
  }
}

// MARK: Whole numbers

extension ExactDecimal {
  /// The number times 10^`power`, rounded half away from zero to a whole number.
  ///
  /// `nil` if it does not fit in 64 bits; `isExact` is false if rounding dropped something.
  public func whole(timesTenTo power: Int) -> (value: Int64, isExact: Bool)? {
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
    let (quotient, isExact) = PowersOfTen.roundedQuotient(of: significand.magnitude, byTenTo: places)
    let value = Int64(clamping: quotient)
    return (significand < 0 ? -value : value, isExact)
  }
}

extension ExactDecimal: LosslessStringConvertible {
  /// Plain decimal notation with a point, as short as exactness allows: `-12.5`, `1800000`.
  public var description: String {
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
    let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
    let padded = padding + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}

extension ExactDecimal {
  /// The nearest double, ties to even; infinite or zero past the range of one.
  public var doubleValue: Double {
    if significand.magnitude <= 1 << 53, -22...22 ~= exponent {
      // Each of these powers is exact in binary, so the one product or quotient is rounded only once.
      let power = PowersOfTen.doubles[abs(exponent)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    if -19..<0 ~= exponent {
      let magnitude = PowersOfTen.quotient(of: significand.magnitude, byTenTo: -exponent)
      return significand < 0 ? -magnitude : magnitude
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }
}
