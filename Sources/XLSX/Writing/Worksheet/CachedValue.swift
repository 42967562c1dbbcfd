/// A formula's current value, as its cell stores it (ECMA-376-1 §18.3.1.96).
struct CachedValue {
  private let value: CellContent
  private let serial: SerialDate?

  var isDate: Bool { serial != nil }

  init(_ value: CellContent, sheet: String, cell: String) throws(WorkbookWritingError) {
    let malformed = WorkbookWritingError.numberMalformed(sheet: sheet, cell: cell)
    switch value {
    case .formula: throw malformed
    case .number(let number) where !number.isFinite: throw malformed
    case .decimal(let number) where !(-400...308 ~= number.exponent): throw malformed
    case .text(let text) where text.utf16.count > WorkbookLimits.cellText:
      throw .textTooLong(sheet: sheet, cell: cell, length: text.utf16.count)
    default: self.value = value
    }
    guard case .date(let date) = value else {
      serial = nil
      return
    }
    serial = SerialDate(date)
    if serial == nil { throw malformed }
  }

  /// Unchecked: the cell's type.
  func putType(to markup: inout MarkupBuffer) {
    switch value {
    case .text: markup.put(" t=\"str\"")
    case .boolean: markup.put(" t=\"b\"")
    default: break
    }
  }

  func append(to markup: inout MarkupBuffer) {
    guard value != .blank else { return }
    markup.append("<v>")
    markup.reserve(2 * MarkupBuffer.numberRoom)
    switch value {
    case .text(let text): markup.append(text: text)
    case .integer(let number): markup.put(integer: number)
    case .decimal(let number): markup.put(significand: number.significand, exponent: number.exponent)
    case .number(let number): markup.put(number)
    case .boolean(let truth): markup.put(truth ? "1" : "0")
    case .date: if let serial { markup.put(serial) }
    case .blank, .formula: break
    }
    markup.append("</v>")
  }
}

extension MarkupBuffer {
  /// Unchecked: a serial date, with the time as a fraction of a day.
  mutating func put(_ date: SerialDate) {
    guard date.milliseconds != 0 else { return put(integer: Int64(date.days)) }
    // A millisecond is 1/86 400 000 of a day, so ten decimals keep milliseconds apart.
    let fraction = (Int64(date.milliseconds) * 10_000_000_000 + 43_200_000) / 86_400_000
    let number = ExactDecimal(significand: Int64(date.days) * 10_000_000_000 + fraction, exponent: -10)
    put(significand: number.significand, exponent: number.exponent)
  }
}
