/// The digits of a decimal number as they are read: sign, digits, point.
struct DecimalDigits {
  private(set) var isNegative = false
  /// At most 10^18, so that it fits in 64 bits with a sign.
  private(set) var significand: UInt64 = 0
  private(set) var exponent = 0

  /// Reads from the text's beginning and returns where the digits end; `nil` where there is none.
  ///
  /// More than 18 significant digits, which no double holds, are rounded half up to 18.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    isNegative = text.first == UInt8(ascii: "-")
    let start = isNegative || text.first == UInt8(ascii: "+") ? 1 : 0
    var index = appendDigits(of: text, from: start)
    var digitCount = index - start
    if index < text.count, text[index] == UInt8(ascii: ".") {
      let fraction = index + 1
      index = appendDigits(of: text, from: fraction)
      exponent = fraction - index
      digitCount += index - fraction
    }
    if digitCount > 18 { roundDigits(of: text[start..<index]) }
    return digitCount > 0 ? index : nil
  }

  /// Appends the digits that stand at `start`, and returns where they end. Past 18 the significand is of no use.
  @inline(__always)
  private mutating func appendDigits(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      significand = significand &* 10 &+ UInt64(digit)
      index += 1
    }
    return index
  }

  private mutating func roundDigits(of text: Slice<UnsafeBufferPointer<UInt8>>) {
    significand = 0
    exponent = 0
    var isPastPoint = false
    var firstDropped: UInt8?
    for byte in text {
      guard byte != UInt8(ascii: ".") else {
        isPastPoint = true
        continue
      }
      if significand < 100_000_000_000_000_000 {
        significand = significand * 10 + UInt64(byte &- UInt8(ascii: "0"))
        if isPastPoint { exponent -= 1 }
      } else {
        firstDropped = firstDropped ?? byte
        if !isPastPoint { exponent += 1 }
      }
    }
    if let firstDropped, firstDropped >= UInt8(ascii: "5") { significand += 1 }
  }
}
