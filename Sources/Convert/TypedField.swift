internal import Model
internal import XLSX

/// The type of a field of delimited text, with its value.
enum TypedField {
  case text
  case number(ExactDecimal)
  case date(CalendarDateTime)
}

/// The type of a column.
enum ColumnType: String, CaseIterable {
  /// A number or a date if converting it back gives the same text; otherwise text.
  case auto
  case text
  /// A number in any spelling: `007`, `1.234,50`, `+5`.
  case number
  /// A date in the given pattern, or in any unambiguous form.
  case date
}

/// Determines the types of fields.
struct FieldTyping {
  let decimalMark: UInt8
  let dates: DatePattern?

  /// `nil` if the text does not have the column's type; it stays text.
  func typed(_ bytes: Span<UInt8>, as type: ColumnType) -> TypedField? {
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

  /// A number that survives a round trip: no leading zero, plus sign, trailing zero or sixteenth digit.
  private func plainNumber(_ bytes: Span<UInt8>) -> ExactDecimal? {
    guard (1...Self.mostDigits + 2).contains(bytes.count) else { return nil }
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
    let hasLeadingZero = wholeDigits > 1 && bytes[start] == UInt8(ascii: "0")
    let hasTrailingZero = markIndex != nil && bytes[bytes.count - 1] == UInt8(ascii: "0")
    guard (1...Self.mostDigits).contains(digits), !hasLeadingZero, !hasTrailingZero else { return nil }
    if isNegative, significand == 0 { return nil }
    let decimals = markIndex.map { bytes.count - $0 - 1 } ?? 0
    return ExactDecimal(significand: isNegative ? -significand : significand, exponent: -decimals)
  }

  private func date(_ bytes: Span<UInt8>) -> CalendarDateTime? {
    guard let dates, let date = dates.date(bytes) else { return nil }
    return Self.checked(date)
  }

  /// `14-11-2023`, `14/11/2023`, `20231114` …: a day, without a time.
  private func dateInAnyForm(_ bytes: Span<UInt8>) -> CalendarDateTime? {
    guard bytes.count <= 10, let date = NumericDate(bytes), let day = date.day else { return nil }
    return Self.checked(CalendarDateTime(year: date.year, month: date.month, day: day))
  }

  /// From March 1900 on; before that the date systems disagree.
  private static func checked(_ date: CalendarDateTime) -> CalendarDateTime? {
    guard (date.year, date.month) >= (1900, 3), SerialDate(date) != nil else { return nil }
    return date
  }
}

/// Numbers as people write them: with a sign, leading and trailing zeros, and separators between thousands.
enum SpeltNumber {
  /// `nil` for text that is not a number, or has more than the 15 digits that Excel calculates with.
  ///
  /// Groups of three digits may be separated by spaces, or by whichever of `.` and `,` is not the decimal mark.
  static func read(_ bytes: Span<UInt8>, decimalMark: UInt8) -> ExactDecimal? {
    let text = String(bytes: bytes)
    var rest = Array(text.unicodeScalars).drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let parts = rest.split(separator: Unicode.Scalar(decimalMark), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let whole = digits(first, groupMark: decimalMark) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : []
    guard decimals.allSatisfy(isDigit), whole.count + decimals.count > 0 else { return nil }
    return number(whole + decimals, decimals: decimals.count, isNegative: isNegative)
  }

  private static func number(
    _ digits: [Unicode.Scalar], decimals: Int, isNegative: Bool
  ) -> ExactDecimal? {
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= FieldTyping.mostDigits else { return nil }
    let significand = significant.reduce(Int64(0)) { $0 * 10 + Int64($1.value - 48) }
    return ExactDecimal(significand: isNegative ? -significand : significand, exponent: -decimals)
  }

  /// The digits of a whole number without its separators; `nil` if the groups do not have three digits.
  private static func digits(
    _ text: ArraySlice<Unicode.Scalar>, groupMark decimalMark: UInt8
  ) -> [Unicode.Scalar]? {
    let point: Unicode.Scalar = decimalMark == UInt8(ascii: ",") ? "." : ","
    let groups = text.split(omittingEmptySubsequences: false) { $0 == point || isSpace($0) || $0 == "'" }
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    let areThrees = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count == 1 || areThrees && (1...3).contains(groups[0].count) else { return nil }
    return groups.flatMap { $0 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(scalar)
  }
}
