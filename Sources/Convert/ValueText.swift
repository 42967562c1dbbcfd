internal import AfstemXLSX

/// Writes values as delimited text: numbers in their shortest exact form, dates in a pattern.
struct ValueText {
  let decimalMark: UInt8
  let dates: DatePattern?

  init(_ format: TextFormat) {
    decimalMark = format.decimalMark
    dates = format.datePattern
  }

  /// Appends a number as a field spelt it, but for the decimal mark and separators between thousands.
  func append(_ number: SpeltNumber, to bytes: inout [UInt8]) {
    append(number.value, to: &bytes)
    pad(number.value, to: Int(number.decimals), in: &bytes)
  }

  /// Appends a number with all the digits that its format shows: `12.50` for 12.5 in `0.00`, but 12.345 whole.
  ///
  /// Separators between thousands are written with a decimal comma, where a person spelt them; in `1234.50` there are none.
  func append(_ number: ExactDecimal, shownAs digits: ShownDigits, to bytes: inout [UInt8]) {
    let start = bytes.count
    append(number, to: &bytes)
    guard -30...30 ~= number.exponent else { return }
    pad(number, to: Int(digits.decimals), in: &bytes)
    if digits.isGrouped, decimalMark == UInt8(ascii: ",") { group(&bytes, from: start) }
  }

  private func pad(_ number: ExactDecimal, to decimals: Int, in bytes: inout [UInt8]) {
    let stated = max(0, -number.exponent)
    guard decimals > stated else { return }
    if stated == 0 { bytes.append(decimalMark) }
    append(zeros: decimals - stated, to: &bytes)
  }

  /// Inserts a point before each three digits of the whole number that starts at an index.
  private func group(_ bytes: inout [UInt8], from start: Int) {
    let first = start < bytes.count && bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    var place = bytes[first...].firstIndex(of: decimalMark) ?? bytes.count
    while place - 3 > first {
      place -= 3
      bytes.insert(UInt8(ascii: "."), at: place)
    }
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

  /// Appends a serial number as the date, time or duration that its number format shows; `false` if it is none.
  func append(
    momentOf number: ExactDecimal, _ format: NumberFormatClass, isElapsed: Bool, in system: DateSystem,
    to bytes: inout [UInt8]
  ) -> Bool {
    guard let dates else { return false }
    if isElapsed { return append(durationOf: number, to: &bytes) }
    guard let serial = SerialDate(number, system: system), let moment = serial.dateTime else { return false }
    // The 1900 system has no day 0: it is a time alone, or an empty date that a formula has made a zero.
    let isTime = serial.days == 0 && (format == .time || system == .since1900)
    if isTime, format != .time, serial.milliseconds == 0 { return false }
    if isTime { DatePattern.append(timeOf: moment, to: &bytes) } else { dates.append(moment, to: &bytes) }
    return true
  }

  /// Appends a number of days as hours, minutes and seconds: `36:00:00`.
  private func append(durationOf number: ExactDecimal, to bytes: inout [UInt8]) -> Bool {
    let milliseconds = (number.doubleValue * 86_400_000).rounded()
    guard milliseconds.magnitude < 1e15 else { return false }
    let whole = Int64(milliseconds).magnitude
    let (hours, minutes, seconds) = (whole / 3_600_000, whole / 60_000 % 60, whole / 1_000 % 60)
    if milliseconds < 0 { bytes.append(UInt8(ascii: "-")) }
    append(hours, atLeast: 2, to: &bytes)
    for unit in [minutes, seconds] {
      bytes.append(UInt8(ascii: ":"))
      append(unit, atLeast: 2, to: &bytes)
    }
    if whole % 1_000 > 0 {
      bytes.append(UInt8(ascii: "."))
      append(whole % 1_000, atLeast: 3, to: &bytes)
    }
    return true
  }

  private func append(_ number: UInt64, atLeast length: Int, to bytes: inout [UInt8]) {
    withDigits(of: number) { digits in
      append(zeros: length - digits.count, to: &bytes)
      bytes.append(contentsOf: digits)
    }
  }
}
