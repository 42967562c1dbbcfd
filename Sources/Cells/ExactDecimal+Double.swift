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
