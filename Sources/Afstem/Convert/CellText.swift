internal import XLSX

/// What a cell of a worksheet is in delimited text: numbers in their shortest exact form, dates as ISO 8601.
struct CellText {
  let dateSystem: DateSystem
  let decimalMark: UInt8

  /// Appends the text of a cell; says whether it is text that its sender wrote.
  func append(_ value: CellValue, format: NumberFormatClass, to bytes: inout [UInt8]) -> Bool {
    switch value {
    case .empty, .formulaWithoutValue: break
    case .number(let digits): append(number: digits, format: format, to: &bytes)
    case .text(let text):
      Self.append(text, to: &bytes)
      return true
    case .boolean(let truth): bytes += Array((truth ? "TRUE" : "FALSE").utf8)
    case .error(let code): Self.append(code, to: &bytes)
    case .date(let text): Self.append(text, to: &bytes)
    }
    return false
  }

  private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private func append(number digits: Span<UInt8>, format: NumberFormatClass, to bytes: inout [UInt8]) {
    let isPlain = format != .date && format != .dateTime && format != .time
    if isPlain, Self.isShortInteger(digits) { return Self.append(digits, to: &bytes) }
    guard let number = DecimalNumber(digits) else { return Self.append(digits, to: &bytes) }
    if !isPlain, let text = moment(number, format: format) {
      bytes += Array(text.utf8)
    } else {
      bytes += Self.shortest(number).utf8.map { $0 == UInt8(ascii: ".") ? decimalMark : $0 }
    }
  }

  private func moment(_ number: DecimalNumber, format: NumberFormatClass) -> String? {
    guard let moment = SerialDate(number, system: dateSystem)?.dateTime else { return nil }
    guard format == .time else { return moment.description }
    // A time of day alone has no day; a duration past a day stays a number.
    return number.doubleValue < 1 ? String(moment.description.dropFirst(11)) : nil
  }

  private static func isShortInteger(_ digits: Span<UInt8>) -> Bool {
    guard (1...15).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0") else {
      return false
    }
    return digits.indices.allSatisfy { digits[$0] &- UInt8(ascii: "0") < 10 }
  }

  /// The number with no digit that its double does not need: workbooks state 17 digits for what was typed as 0.1.
  private static func shortest(_ number: DecimalNumber) -> String {
    guard number.significand.magnitude >= 1_000_000_000_000_000 else { return plain(number) }
    let double = number.doubleValue
    if double.magnitude < 1e15, double == double.rounded() { return "\(Int64(double))" }
    return DecimalNumber("\(double)").map(plain) ?? "\(double)"
  }

  private static func plain(_ number: DecimalNumber) -> String {
    guard (-30...30).contains(number.exponent) else { return "\(number.significand)E\(number.exponent)" }
    return ExactDecimal(significand: number.significand, exponent: number.exponent).description
  }
}
