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
      let power = Self.powersOfTen[abs(exponent)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }

  // Each is exact in binary, so that one product or quotient is rounded only once.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}

extension DecimalNumber {
  /// Reads `-12.50`, `1E+05` or `.5` (XML Schema's double, without its names).
  ///
  /// `nil` for text that is no number, and for more digits than 64 bits hold.
  public init?(_ text: Span<UInt8>) {
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if text.count > 0, isNegative || text[0] == UInt8(ascii: "+") { index = 1 }
    var significand: Int64 = 0
    var exponent = 0
    var digitCount = 0
    var isPastPoint = false
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "."), !isPastPoint {
        isPastPoint = true
      } else if byte &- UInt8(ascii: "0") <= 9 {
        let (shifted, isTooLong) = significand.multipliedReportingOverflow(by: 10)
        let (sum, isTooBig) = shifted.addingReportingOverflow(Int64(byte &- UInt8(ascii: "0")))
        guard !isTooLong, !isTooBig else { return nil }
        significand = sum
        digitCount += 1
        if isPastPoint { exponent -= 1 }
      } else {
        break
      }
      index += 1
    }
    guard digitCount > 0, let power = Self.power(text, from: index) else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: exponent + power)
  }

  /// Reads a `DecimalNumber` from a string's text.
  public init?(_ text: String) {
    self.init(text.utf8.span)
  }

  /// The power of ten that `E+05` at `start` states: 0 where the text ends there, `nil` where it is something else.
  private static func power(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard start < text.count else { return 0 }
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
