/// The powers of ten that doubles are made with.
enum PowersOfTen {
  /// All those that are exact in binary.
  static let doubles: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  /// All those that fit in 64 bits.
  private static let whole: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// The double nearest to `number` ÷ 10^`places`, of which there are at most 19; `number` is below 2^63.
  ///
  /// The whole quotient has ten bits more than a double, and its last bit says whether anything is left over: so it
  /// is rounded once, and right.
  static func quotient(of number: UInt64, byTenTo places: Int) -> Double {
    guard number > 0 else { return 0 }
    let divisor = whole[places]
    let (numberShift, divisorShift) = (number.leadingZeroBitCount - 1, divisor.leadingZeroBitCount)
    let (quotient, remainder) = (divisor << divisorShift).dividingFullWidth((number << numberShift, 0))
    let scale = Double(sign: .plus, exponent: divisorShift - numberShift - 64, significand: 1)
    return Double(quotient | (remainder > 0 ? 1 : 0)) * scale
  }
}
