internal import XLSX

/// Writes values as delimited text: numbers in their shortest exact form, dates in a pattern.
struct ValueText {
  let decimalMark: UInt8
  let dates: DatePattern?

  init(_ format: TextFormat) {
    decimalMark = format.decimalMark
    dates = format.datePattern
  }

  func append(_ number: ExactDecimal, to bytes: inout [UInt8]) {
    guard -30...30 ~= number.exponent else {
      bytes += "\(number.significand)E\(number.exponent)".utf8
      return
    }
    if number.significand < 0 { bytes.append(UInt8(ascii: "-")) }
    withDigits(of: number.significand.magnitude) { digits in
      let wholeCount = digits.count + min(number.exponent, 0)
      bytes.append(contentsOf: digits.prefix(max(wholeCount, 0)))
      if wholeCount <= 0 { bytes.append(UInt8(ascii: "0")) }
      append(zeros: number.exponent, to: &bytes)
      guard number.exponent < 0 else { return }
      bytes.append(decimalMark)
      append(zeros: -wholeCount, to: &bytes)
      bytes.append(contentsOf: digits.suffix(-number.exponent))
    }
  }

  private func append(zeros count: Int, to bytes: inout [UInt8]) {
    if count > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count)) }
  }

  /// Calls a closure with the decimal digits of a number.
  private func withDigits(of number: UInt64, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      var start = buffer.count
      var rest = number
      repeat {
        start -= 1
        buffer[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      body(UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }

  /// Appends a serial number as the date or time that its number format shows; `false` if it is neither.
  func append(
    momentOf number: ExactDecimal, _ format: NumberFormatClass, in system: DateSystem,
    to bytes: inout [UInt8]
  ) -> Bool {
    guard let dates, let moment = SerialDate(number, system: system)?.dateTime else { return false }
    guard format == .time else {
      dates.append(moment, to: &bytes)
      return true
    }
    // A duration of a day or more stays a number.
    guard number.doubleValue < 1 else { return false }
    DatePattern.append(timeOf: moment, to: &bytes)
    return true
  }
}
