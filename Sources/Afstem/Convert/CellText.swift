internal import XLSX

/// What a cell of a worksheet is in delimited text.
struct CellText {
  let dateSystem: DateSystem
  let values: ValueText

  /// Appends the text of a cell; says whether it is text that its sender wrote.
  func append(_ value: CellValue, format: NumberFormatClass, to bytes: inout [UInt8]) -> Bool {
    switch value {
    case .empty, .formulaWithoutValue: break
    case .number(let digits): append(number: digits, format: format, to: &bytes)
    case .text(let text):
      Self.append(text, to: &bytes)
      return true
    case .boolean(let truth): bytes += (truth ? "TRUE" : "FALSE").utf8
    case .error(let code): Self.append(code, to: &bytes)
    case .date(let text): Self.append(text, to: &bytes)
    }
    return false
  }

  private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private func append(number digits: Span<UInt8>, format: NumberFormatClass, to bytes: inout [UInt8]) {
    let isMoment = format == .date || format == .dateTime || format == .time
    if !isMoment, Self.isShortInteger(digits) { return Self.append(digits, to: &bytes) }
    guard let number = DecimalNumber(digits) else { return Self.append(digits, to: &bytes) }
    if isMoment, values.append(momentOf: number, format, in: dateSystem, to: &bytes) { return }
    values.append(Self.shortest(number), to: &bytes)
  }

  private static func isShortInteger(_ digits: Span<UInt8>) -> Bool {
    guard (1...15).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0") else {
      return false
    }
    return digits.indices.allSatisfy { digits[$0] &- UInt8(ascii: "0") < 10 }
  }

  /// The number with no digit that its double does not need: workbooks state 17 digits for what was typed as 0.1.
  private static func shortest(_ number: DecimalNumber) -> DecimalNumber {
    guard number.significand.magnitude >= 1_000_000_000_000_000 else { return number }
    return DecimalNumber("\(number.doubleValue)") ?? number
  }
}
