/// The digits of a decimal number as they are read: sign, digits, point.
struct DecimalDigits {
  private(set) var isNegative = false
  /// At most 10^18, so that it fits in 64 bits with a sign.
  private(set) var significand: UInt64 = 0
  private(set) var exponent = 0

  /// Reads from the text's beginning and returns where the digits end; `nil` where there is none.
  ///
  /// More than 18 significant digits, which no double holds, are rounded half up to 18.
  @inline(__always)
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    isNegative = text.first == UInt8(ascii: "-")
    let start = isNegative || text.first == UInt8(ascii: "+") ? 1 : 0
    // Past 18 digits the significand is of no use, and rounded below.
    var (index, number) = Self.digits(of: text, from: start, behind: 0)
    var digitCount = index - start
    if index < text.count, text[index] == UInt8(ascii: ".") {
      let fraction = index + 1
      (index, number) = Self.digits(of: text, from: fraction, behind: number)
      exponent = fraction - index
      digitCount += index - fraction
    }
    significand = number
    if digitCount > 18 { roundDigits(of: text[start..<index]) }
    return digitCount > 0 ? index : nil
  }

  /// The digits that stand at `start`, written behind those of `number`, and where they end.
  @inline(__always)
  private static func digits(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, behind number: UInt64
  ) -> (end: Int, number: UInt64) {
    var index = start
    var number = number
    while text.count - index >= 8, let eight = eightDigits(of: text, at: index) {
      number = number &* 100_000_000 &+ eight
      index += 8
    }
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      number = number &* 10 &+ UInt64(digit)
      index += 1
    }
    return (index, number)
  }

  /// Eight digits at once; `nil` where something else stands among the eight bytes, which must be there.
  ///
  /// Neighbours are joined in one word: eight digits make four numbers below 100, two below 10 000, and one.
  @inline(__always)
  private static func eightDigits(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64? {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    // A digit's upper half is 3, and still is with six more added.
    guard word & high == 0x3030_3030_3030_3030,
      (word &+ 0x0606_0606_0606_0606) & high == 0x3030_3030_3030_3030
    else { return nil }
    let digits = word & 0x0F0F_0F0F_0F0F_0F0F
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
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
