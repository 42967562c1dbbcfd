/// Numbers as ASCII digits. All methods are *unchecked*: ``numberRoom`` bytes must have been reserved.
extension MarkupBuffer {
  /// Room for any number below: sign, 20 digits, point, exponent, or 24 characters of a `Double`.
  static let numberRoom = 64

  @inline(__always)
  mutating func put(integer: Int64) {
    if integer < 0 { put(UInt8(ascii: "-")) }
    put(digits: integer.magnitude)
  }

  @inline(__always)
  mutating func put(digits number: UInt64) {
    let length = Self.digitCount(of: number)
    write(number, endingAt: count &+ length)
    advance(length)
  }

  /// `significand` × 10^`exponent` with all digits: `-12.5`, `1800000`, `1E+25`.
  mutating func put(significand: Int64, exponent: Int) {
    guard exponent < 0 else { return put(significand: significand, times: exponent) }
    if significand < 0 { put(UInt8(ascii: "-")) }
    let number = significand.magnitude
    let length = Self.digitCount(of: number)
    guard exponent > -20 else {
      put(digits: number)
      return put(scientific: exponent)
    }
    put(number, length: length, decimals: 0 &- exponent)
  }

  private mutating func put(significand: Int64, times exponent: Int) {
    put(integer: significand)
    guard significand != 0, exponent > 0 else { return }
    guard exponent <= 18 else { return put(scientific: exponent) }
    for _ in 0..<exponent { put(UInt8(ascii: "0")) }
  }

  private mutating func put(scientific exponent: Int) {
    put(UInt8(ascii: "E"))
    put(integer: Int64(exponent))
  }

  private mutating func put(_ number: UInt64, length: Int, decimals: Int) {
    guard length > decimals else {
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "."))
      for _ in length..<decimals { put(UInt8(ascii: "0")) }
      return put(digits: number)
    }
    // All digits are written one byte too far to the right, then those before the point are moved back.
    write(number, endingAt: count &+ length &+ 1)
    let whole = length &- decimals
    for _ in 0..<whole {
      let digit = byte(at: count &+ 1)
      put(digit)
    }
    put(UInt8(ascii: "."))
    advance(decimals)
  }

  /// The shortest digits that read back as the same number, which must be finite.
  mutating func put(_ number: Double) {
    // A whole number below 2^53 divided by a small power of ten is the nearest Double to those decimals, so
    // equality proves the short form right.
    var power = 1.0
    for decimals in 0...4 {
      let scaled = (number * power).rounded()
      guard scaled.magnitude < 9_007_199_254_740_992 else { break }
      if scaled / power == number { return put(significand: Int64(scaled), exponent: 0 &- decimals) }
      power *= 10
    }
    append(markup: number.description.uppercased())
  }

  /// Writes digits that end right before an offset.
  @inline(__always)
  private mutating func write(_ number: UInt64, endingAt end: Int) {
    var rest = number
    var place = bytes + end
    while rest >= 10 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      place -= 1
      place.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: remainder)
      rest = quotient
    }
    place -= 1
    place.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
  }

  @inline(__always)
  static func digitCount(of number: UInt64) -> Int {
    var length = 1
    var bound: UInt64 = 10
    while number >= bound {
      length &+= 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { return length }
      bound = next
    }
    return length
  }
}
