internal import XLSX

/// What a field of delimited text is in a worksheet, if nothing of the text is lost on the way back.
///
/// A leading zero, a plus sign, a trailing zero or a sixteenth digit would be: such a field stays text.
enum TypedField {
  case text
  case number(DecimalNumber)
  case date(CalendarDateTime)

  init(_ bytes: UnsafeBufferPointer<UInt8>, decimalMark: UInt8) {
    if let number = Self.number(bytes, decimalMark) {
      self = .number(number)
    } else if let date = Self.date(bytes) {
      self = .date(date)
    } else {
      self = .text
    }
  }

  /// Excel calculates with 15 digits.
  private static let mostDigits = 15

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: UInt8) -> DecimalNumber? {
    guard (1...mostDigits + 2).contains(bytes.count), let last = bytes.last else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var significand: Int64 = 0
    var digits = 0
    var markIndex: Int?
    for index in start..<bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        significand = significand * 10 + Int64(digit)
        digits += 1
      } else {
        guard bytes[index] == mark, markIndex == nil, index > start, index + 1 < bytes.count else {
          return nil
        }
        markIndex = index
      }
    }
    let wholeDigits = (markIndex ?? bytes.count) - start
    let hasLeadingZero = bytes[start..<bytes.count].first == UInt8(ascii: "0") && wholeDigits > 1
    let hasTrailingZero = markIndex != nil && last == UInt8(ascii: "0")
    guard (1...mostDigits).contains(digits), !hasLeadingZero, !hasTrailingZero else { return nil }
    if isNegative, significand == 0 { return nil }
    let decimals = markIndex.map { bytes.count - $0 - 1 } ?? 0
    return DecimalNumber(significand: isNegative ? -significand : significand, exponent: -decimals)
  }

  /// `2016-05-01`, from March 1900 on: before it, date systems disagree.
  private static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDateTime? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let date = IncidentDate(bytes), let day = date.day, (date.year, date.month) >= (1900, 3)
    else { return nil }
    return CalendarDateTime(year: date.year, month: date.month, day: day)
  }
}
