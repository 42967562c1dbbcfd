/// A decimal number as it is read: sign, digits, point and power of ten.
struct DecimalDigits {
  private(set) var isNegative = false
  /// At most 10^18, so that it fits in 64 bits with a sign.
  private(set) var significand: UInt64 = 0
  private(set) var exponent = 0
  /// Whether digits were dropped and the last one kept was raised for them.
  private(set) var isRoundedUp = false

  var signedSignificand: Int64 {
    let magnitude = Int64(clamping: significand)
    return isNegative ? -magnitude : magnitude
  }

  /// `nil` for text that is no number.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    guard let end = text.withUnsafeBufferPointer({ read($0) }),
      let power = end == text.count ? 0 : Self.power(text, from: end)
    else { return nil }
    exponent += power
  }

  /// Reads from the text's beginning and returns where the digits end; `nil` if there are none.
  ///
  /// More than 18 significant digits, which no double holds, are rounded half up to 18.
  @inline(__always)
  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    isNegative = text.first == UInt8(ascii: "-")
    let start = isNegative || text.first == UInt8(ascii: "+") ? 1 : 0
    // Past 18 digits the significand overflows, and is read again below.
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

  /// Appends the digits at `start` to those of `number`, and returns where they end.
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

  /// The value of eight digits at once; `nil` where one of the eight bytes, which must exist, is something else.
  ///
  /// Neighbours are joined within one word: eight digits make four numbers below 100, two below 10 000, and one.
  @inline(__always)
  private static func eightDigits(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64? {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    // The upper half of a digit is 3, and still is when six is added.
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
    if let firstDropped, firstDropped >= UInt8(ascii: "5") {
      significand += 1
      isRoundedUp = true
    }
  }

  /// The power of ten that `E+05` at `start` states; `nil` if it is something else.
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
