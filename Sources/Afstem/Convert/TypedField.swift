internal import XLSX

/// What a field of delimited text is in a worksheet.
enum TypedField {
  case text
  case number(ExactDecimal)
  case date(CalendarDateTime)
}

/// What is to become of the fields of a column.
enum ColumnType: String, CaseIterable {
  /// A number or a date where the text is exactly what the way back would write; otherwise text.
  case auto
  case text
  /// A number in any spelling: `007`, `1.234,50`, `+5`.
  case number
  /// A date as the text's dates are spelt, or in any other form that leaves no doubt.
  case date
}

/// Tells what fields are.
struct FieldTyping {
  let decimalMark: UInt8
  let dates: DatePattern?

  /// `nil` where the text is not what its column asks for, and stays text.
  func typed(_ bytes: UnsafeBufferPointer<UInt8>, as type: ColumnType) -> TypedField? {
    switch type {
    case .text: .text
    case .auto:
      plainNumber(bytes).map(TypedField.number) ?? date(bytes).map(TypedField.date) ?? .text
    case .number: SpeltNumber.read(bytes, decimalMark: decimalMark).map(TypedField.number)
    case .date: (date(bytes) ?? dateInAnyForm(bytes)).map(TypedField.date)
    }
  }

  /// Excel calculates with 15 digits.
  static let mostDigits = 15

  /// A number that comes back as it went: no leading zero, plus sign, trailing zero or sixteenth digit.
  private func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    guard (1...Self.mostDigits + 2).contains(bytes.count), let last = bytes.last else { return nil }
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
        guard bytes[index] == decimalMark, markIndex == nil, index > start, index + 1 < bytes.count else {
          return nil
        }
        markIndex = index
      }
    }
    let wholeDigits = (markIndex ?? bytes.count) - start
    let hasLeadingZero = bytes[start..<bytes.count].first == UInt8(ascii: "0") && wholeDigits > 1
    let hasTrailingZero = markIndex != nil && last == UInt8(ascii: "0")
    guard (1...Self.mostDigits).contains(digits), !hasLeadingZero, !hasTrailingZero else { return nil }
    if isNegative, significand == 0 { return nil }
    let decimals = markIndex.map { bytes.count - $0 - 1 } ?? 0
    return ExactDecimal(significand: isNegative ? -significand : significand, exponent: -decimals)
  }

  private func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDateTime? {
    guard let dates, let date = dates.date(bytes) else { return nil }
    return Self.checked(date)
  }

  /// `14-11-2023`, `14/11/2023`, `20231114` …: a day, without a time.
  private func dateInAnyForm(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDateTime? {
    guard bytes.count <= 10, let date = IncidentDate(bytes), let day = date.day else { return nil }
    return Self.checked(CalendarDateTime(year: date.year, month: date.month, day: day))
  }

  /// From March 1900 on: before it, date systems disagree.
  private static func checked(_ date: CalendarDateTime) -> CalendarDateTime? {
    guard (date.year, date.month) >= (1900, 3), SerialDate(date) != nil else { return nil }
    return date
  }
}
