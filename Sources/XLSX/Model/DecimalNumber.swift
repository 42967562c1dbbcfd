/// A decimal number held exactly: `significand` × 10^`exponent`.
///
/// What a cell states is kept, not the nearest binary fraction: amounts of money are read through this type.
public struct DecimalNumber: Sendable, Hashable {
  public let significand: Int64
  public let exponent: Int

  /// Trailing zeros of the significand move into the exponent, so that equal numbers are equal values.
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

  /// The nearest double.
  public var doubleValue: Double {
    if significand.magnitude <= 1 << 53, -22...22 ~= exponent {
      // Each of these powers is exact in binary, so that the one product or quotient is rounded only once.
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

extension DecimalNumber {
  /// Reads `-12.50`, `1E+05` or `.5` (XML Schema's double, without its names).
  ///
  /// Exact to 18 significant digits. `nil` for text that is no number.
  public init?(_ text: Span<UInt8>) {
    var digits = DecimalDigits()
    guard let end = text.withUnsafeBufferPointer({ digits.read($0) }),
      let power = end == text.count ? 0 : Self.power(text, from: end)
    else { return nil }
    let significand = Int64(digits.significand)
    self.init(significand: digits.isNegative ? -significand : significand, exponent: digits.exponent + power)
  }

  /// Reads a `DecimalNumber` from a string's text.
  public init?(_ text: String) {
    self.init(text.utf8.span)
  }

  /// The power of ten that `E+05` at `start` states; `nil` where it is something else.
  private static func power(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard text[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var index = start + 1
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < text.count, text.count - index <= 5 else { return nil }
    var power = 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      power = power * 10 + Int(digit)
      index += 1
    }
    return isNegative ? -power : power
  }
}
