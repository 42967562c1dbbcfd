internal import XLSX

/// Values as delimited text: numbers in their shortest exact form, dates as a pattern spells them.
struct ValueText {
  let decimalMark: UInt8
  let dates: DatePattern?

  init(_ format: TextFormat) {
    decimalMark = format.decimalMark
    dates = format.datePattern
  }

  func append(_ number: DecimalNumber, to bytes: inout [UInt8]) {
    guard -30...30 ~= number.exponent else {
      bytes += "\(number.significand)E\(number.exponent)".utf8
      return
    }
    if number.significand < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    appendDigits(of: number.significand.magnitude, to: &bytes)
    if number.exponent >= 0 { return bytes += repeatElement(UInt8(ascii: "0"), count: number.exponent) }
    let missing = 1 - number.exponent - (bytes.count - start)
    if missing > 0 { bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: start) }
    bytes.insert(decimalMark, at: bytes.count + number.exponent)
  }

  private func appendDigits(of number: UInt64, to bytes: inout [UInt8]) {
    var divisor: UInt64 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends what a number format shows a serial number as; `false` where that is no moment.
  func append(
    momentOf number: DecimalNumber, _ format: NumberFormatClass, in system: DateSystem,
    to bytes: inout [UInt8]
  ) -> Bool {
    guard let dates, let moment = SerialDate(number, system: system)?.dateTime else { return false }
    guard format == .time else {
      dates.append(moment, to: &bytes)
      return true
    }
    // A time of day alone has no day; a duration past a day stays a number.
    guard number.doubleValue < 1 else { return false }
    DatePattern.append(timeOf: moment, to: &bytes)
    return true
  }
}
