internal import AfstemXLSX

/// A number as a field spells it: its digits, and the marks between them.
///
/// Which mark is the decimal mark, and which stands between thousands, only the whole column tells.
struct NumberSpelling {
  /// Why a number would not be written back as it is spelt.
  enum Oddity: Int, CaseIterable {
    case leadingZero
    /// Excel calculates with 15 digits.
    case tooManyDigits
    case plusSign
    /// `.5`, `5.`, `1e5`.
    case otherForm
  }

  private var significand: Int64 = 0
  /// Without leading zeros.
  private var digitCount = 0
  private var isNegative = false
  private(set) var oddity: Oddity?
  /// The digits before the first mark, between marks and behind the last.
  private(set) var wholeDigits = 0
  private var lastRun = 0
  private var startsWithZero = false
  /// The marks before the last are all this one; 0 if there are none.
  private(set) var groupMark: UInt8 = 0
  /// 0 if there is none.
  private(set) var lastMark: UInt8 = 0
  private var hasThrees = true
  private var markCount = 0

  /// Excel calculates with 15 digits.
  static let mostDigits = 15
  /// The significand has room for them.
  private static let mostCounted = 18

  /// `nil` for a text that is no number.
  init?(_ bytes: Span<UInt8>) {
    var index = 0
    guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "-"):
      isNegative = true
      index = 1
    case UInt8(ascii: "+"):
      oddity = .plusSign
      index = 1
    default: break
    }
    guard index < bytes.count else { return nil }
    if takePlain(bytes, from: index) { return }
    startsWithZero = bytes[index] == UInt8(ascii: "0")
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        take(digit)
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
        guard take(mark: bytes[index]) else { return nil }
      } else {
        guard Self.isExponent(bytes, from: index), wholeDigits > 0 else { return nil }
        oddity = .otherForm
        return
      }
      index += 1
    }
    guard digitCount > 0 || startsWithZero || wholeDigits + lastRun > 0 else { return nil }
    settle()
  }

  /// `nil` for a text that is no number, which its first byte mostly says.
  @inline(__always)
  init?(beginning bytes: Span<UInt8>) {
    guard !bytes.isEmpty, Self.mayBegin(bytes[0]) else { return nil }
    self.init(bytes)
  }

  /// Whether a byte can be the first of a number.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+")...UInt8(ascii: "."): true
    default: false
    }
  }

  /// Takes a number of few digits with one mark at most, as nearly all are; `false` takes nothing.
  private mutating func takePlain(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let count = bytes.count - start
    guard count <= Self.mostDigits + 1 else { return false }
    var number: Int64 = 0
    var markIndex = bytes.count
    for index in start..<bytes.count {
      let byte = bytes[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        number = number &* 10 &+ Int64(digit)
      } else {
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), markIndex == bytes.count, count > 1
        else {
          return false
        }
        markIndex = index
      }
    }
    let hasMark = markIndex < bytes.count
    guard hasMark || count <= Self.mostDigits else { return false }
    significand = number
    startsWithZero = bytes[start] == UInt8(ascii: "0")
    wholeDigits = markIndex - start
    // Zeros in front are counted too, which no limit minds: there are few digits.
    digitCount = number == 0 ? 0 : count - (hasMark ? 1 : 0)
    if hasMark {
      lastMark = bytes[markIndex]
      lastRun = bytes.count - markIndex - 1
      markCount = 1
    }
    settle()
    return true
  }

  private mutating func take(_ digit: UInt8) {
    if digitCount < Self.mostCounted { significand = significand * 10 + Int64(digit) }
    if digitCount > 0 || digit > 0 { digitCount += 1 }
    if markCount == 0 { wholeDigits += 1 } else { lastRun += 1 }
  }

  /// `false` if the mark cannot stand in a number.
  private mutating func take(mark: UInt8) -> Bool {
    if markCount > 0 {
      guard groupMark == 0 || groupMark == lastMark else { return false }
      groupMark = lastMark
      hasThrees = hasThrees && lastRun == 3
    }
    lastMark = mark
    lastRun = 0
    markCount += 1
    return true
  }

  private mutating func settle() {
    if oddity == nil {
      if wholeDigits > 1, startsWithZero {
        oddity = .leadingZero
      } else if wholeDigits == 0 || (markCount > 0 && lastRun == 0) {
        oddity = .otherForm
      } else if digitCount > Self.mostDigits {
        oddity = .tooManyDigits
      }
    }
  }

  /// Whether the rest is an exponent, as in `1E-3`.
  private static func isExponent(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return false }
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      index += 1
    }
    guard index < bytes.count else { return false }
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index == bytes.count
  }
}

extension NumberSpelling {
  /// What the marks say by themselves.
  enum Form {
    /// No mark: `1234`.
    case whole
    /// The last mark is a decimal mark: `12,5`, `1.234,50`.
    case decimal
    /// One mark before three digits, which may be a decimal mark or stand between thousands: `1.234`.
    case either
    /// The marks stand between thousands: `1.234.567`.
    case grouped
    /// Not a number, such as `14.11.2023` or `1.2.3`.
    case none
  }

  var form: Form {
    if markCount == 0 { return .whole }
    let mayGroup = (1...3).contains(wholeDigits) && !startsWithZero && hasThrees
    if markCount == 1 { return mayGroup && lastRun == 3 ? .either : .decimal }
    guard mayGroup else { return .none }
    if groupMark != lastMark { return .decimal }
    return lastRun == 3 ? .grouped : .none
  }

  /// Whether the number has separators between its thousands, if this is the decimal mark.
  func isGrouped(decimalMark: UInt8) -> Bool { groupMark != 0 || (lastMark != 0 && lastMark != decimalMark) }

  /// The number, and how many decimals it is spelt with; `nil` if it would not be written back as it is spelt.
  func value(decimalMark: UInt8, mayGroup: Bool) -> SpeltNumber? {
    guard oddity == nil, digitCount > 0 || !isNegative else { return nil }
    let isGrouped = isGrouped(decimalMark: decimalMark)
    switch form {
    case .none: return nil
    case .decimal: guard lastMark == decimalMark else { return nil }
    case .grouped: guard lastMark != decimalMark else { return nil }
    case .whole, .either: break
    }
    guard !isGrouped || mayGroup else { return nil }
    let decimals = lastMark == decimalMark ? lastRun : 0
    let hasTrailingZero = decimals > 0 && significand % 10 == 0
    guard decimals <= Self.mostDigits || !hasTrailingZero else { return nil }
    return SpeltNumber(
      value: ExactDecimal(significand: isNegative ? -significand : significand, exponent: -decimals),
      decimals: UInt8(hasTrailingZero || isGrouped ? decimals : 0), isGrouped: isGrouped)
  }
}

/// A number, and what its number format must show for it to be written back as it was spelt.
struct SpeltNumber {
  let value: ExactDecimal
  /// 0 if the shortest form is the one that was spelt.
  let decimals: UInt8
  let isGrouped: Bool

  var isPlain: Bool { decimals == 0 && !isGrouped }
}
