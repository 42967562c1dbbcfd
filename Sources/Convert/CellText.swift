internal import AfstemXLSX

/// Writes a worksheet's cell as a field of delimited text.
struct CellText {
  let dateSystem: DateSystem
  let values: ValueText

  /// Appends the text of a cell, and returns whether the cell contains text, not a number, a date or the like.
  func append(_ cell: borrowing Cell, to bytes: inout [UInt8]) -> Bool {
    switch cell.value {
    case .empty, .formulaWithoutValue: break
    case .number(let digits): append(number: digits, of: cell, to: &bytes)
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

  private func append(number digits: Span<UInt8>, of cell: borrowing Cell, to bytes: inout [UInt8]) {
    let (format, shown) = (cell.format, cell.shownDigits)
    let isMoment = format == .date || format == .dateTime || format == .time
    if !isMoment, shown.isPlain, Self.isShortest(digits) { return append(shortest: digits, to: &bytes) }
    guard let number = ExactDecimal(digits) else { return Self.append(digits, to: &bytes) }
    if isMoment,
      values.append(
        momentOf: number, format, isElapsed: cell.showsElapsedTime, in: dateSystem, to: &bytes)
    {
      return
    }
    values.append(Self.shortest(number), shownAs: shown, to: &bytes)
  }

  /// Whether the digits are already in the form to write, such as `-12.5` or `1800000`; true of almost every number.
  private static func isShortest(_ digits: Span<UInt8>) -> Bool {
    let (zero, point) = (UInt8(ascii: "0"), UInt8(ascii: "."))
    let start = digits.count > 1 && digits[0] == UInt8(ascii: "-") ? 1 : 0
    let wholeEnd = wholeDigits(digits, from: start)
    guard wholeEnd > start, digits.count - start <= 15 else { return false }
    if digits[start] == zero, wholeEnd > start + 1 { return false }
    guard wholeEnd < digits.count else { return start == 0 || digits[start] != zero }
    let end = wholeDigits(digits, from: wholeEnd + 1)
    return digits[wholeEnd] == point && end == digits.count && end > wholeEnd + 1 && digits[end - 1] != zero
  }

  private static func wholeDigits(_ digits: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < digits.count, digits[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index
  }

  private func append(shortest digits: Span<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    Self.append(digits, to: &bytes)
    guard values.decimalMark != UInt8(ascii: ".") else { return }
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: ".") {
      bytes[index] = values.decimalMark
    }
  }

  /// The shortest number with the same `Double`: a workbook states 17 digits for what was typed as 0.1.
  private static func shortest(_ number: ExactDecimal) -> ExactDecimal {
    guard number.significand.magnitude >= 1_000_000_000_000_000 else { return number }
    return ExactDecimal("\(number.doubleValue)") ?? number
  }
}
