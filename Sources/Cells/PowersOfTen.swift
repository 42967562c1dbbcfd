/// Powers of ten, and divisions by them that are rounded once.
enum PowersOfTen {
  /// Those that are exact in binary.
  static let doubles: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  /// Those that fit in 64 bits.
  private static let whole: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// The number of decimal digits, at least 1.
  static func digitCount(of number: UInt64) -> Int {
    whole.firstIndex { $0 > number } ?? whole.count
  }

  /// `number` ÷ 10^`places`, rounded half up to a whole number, and whether nothing was dropped.
  ///
  /// A `number` that was itself rounded up is below a half if it seems to be one.
  static func roundedQuotient(
    of number: UInt64, byTenTo places: Int, isRoundedUp: Bool = false
  ) -> (quotient: UInt64, isExact: Bool) {
    guard whole.indices.contains(places) else { return (0, number == 0) }
    let divisor = whole[places]
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    let complement = divisor - remainder
    let goesUp = isRoundedUp ? remainder > complement : remainder >= complement
    return (goesUp ? quotient + 1 : quotient, remainder == 0)
  }

  /// The double nearest to `number` ÷ 10^`places`, for at most 19 places and a `number` of at most 2^63.
  ///
  /// The whole quotient has ten bits more than a double, and its last bit is set where anything is left over, so the
  /// conversion to a double is the only rounding.
  static func quotient(of number: UInt64, byTenTo places: Int) -> Double {
    guard number > 0 else { return 0 }
    let divisor = whole[places]
    let (numberShift, divisorShift) = (number.leadingZeroBitCount - 1, divisor.leadingZeroBitCount)
    let (quotient, remainder) = (divisor << divisorShift).dividingFullWidth((number << numberShift, 0))
    let scale = Double(sign: .plus, exponent: divisorShift - numberShift - 64, significand: 1)
    return Double(quotient | (remainder > 0 ? 1 : 0)) * scale
  }
}
