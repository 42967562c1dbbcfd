internal import AfstemModel
internal import AfstemXLSX

/// The type of a field of delimited text, with its value.
enum TypedField {
  case text
  case number(SpeltNumber)
  case date(CalendarDateTime)
}

/// The type of a column.
enum ColumnType: String, CaseIterable {
  /// Numbers and dates where converting them back gives the same text, decided for the column; otherwise text.
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

  /// The value of a field in a column whose type is given; `nil` if the text does not have it, and stays text.
  func typed(_ bytes: Span<UInt8>, as type: ColumnType) -> TypedField? {
    switch type {
    case .text, .auto: .text
    case .number: NumberInAnyForm.read(bytes, decimalMark: decimalMark).map(TypedField.number)
    case .date: (date(bytes) ?? dateInAnyForm(bytes)).map(TypedField.date)
    }
  }

  /// The value of a field in a column whose type is detected.
  func detected(_ bytes: Span<UInt8>) -> TypedField { date(bytes).map(TypedField.date) ?? .text }

  /// The value of a number in a column whose type is detected; `nil` in another spelling than the column's.
  func detected(
    _ number: NumberSpelling, _ bytes: Span<UInt8>, spelt spelling: ColumnSpelling
  ) -> TypedField? {
    if let value = number.value(decimalMark: spelling.decimalMark, mayGroup: spelling.isGrouped) {
      return spelling.isKept ? .text : .number(value)
    }
    if let date = date(bytes) { return .date(date) }
    return number.oddity != nil || number.form != .none ? nil : .text
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
enum NumberInAnyForm {
  /// `nil` for text that is not a number, or has more than the 15 digits that Excel calculates with.
  ///
  /// Groups of three digits may be separated by spaces, or by whichever of `.` and `,` is not the decimal mark.
  static func read(_ bytes: Span<UInt8>, decimalMark: UInt8) -> SpeltNumber? {
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
  ) -> SpeltNumber? {
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= NumberSpelling.mostDigits else { return nil }
    let significand = significant.reduce(Int64(0)) { $0 * 10 + Int64($1.value - 48) }
    let value = ExactDecimal(significand: isNegative ? -significand : significand, exponent: -decimals)
    return SpeltNumber(value: value, decimals: 0, isGrouped: false)
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
