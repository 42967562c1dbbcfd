/// Civil registration numbers in bytes: six digits that are a date and four more, a hyphen between them or not.
///
/// The day may have 60 added, as in replacement numbers. There is no checksum: numbers without one are issued.
enum PersonalNumber {
  /// Whether the bytes hold such a number, with no digit before or after it.
  static func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 10 && firstRange(in: text, from: 0) != nil
  }

  /// The bytes with every digit of every such number made an asterisk.
  static func masked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var masked = Array(text)
    var position = 0
    while let range = firstRange(in: text, from: position) {
      for index in range where isDigit(text[index]) { masked[index] = UInt8(ascii: "*") }
      position = range.upperBound
    }
    return masked
  }

  private static func firstRange(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while index + 10 <= text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let digits = index..<(text[index...].firstIndex { !isDigit($0) } ?? text.count)
      if let end = end(ofNumberAt: digits, in: text) { return index..<end }
      index = digits.upperBound
    }
    return nil
  }

  /// Past the number that the run of digits is, or starts.
  private static func end(ofNumberAt digits: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard digits.count == 10 || digits.count == 6, isDate(at: digits.lowerBound, in: text) else { return nil }
    if digits.count == 10 { return digits.upperBound }
    let serial = digits.upperBound + 1
    guard serial + 4 <= text.count, text[digits.upperBound] == UInt8(ascii: "-"),
      text[serial..<serial + 4].allSatisfy(isDigit), serial + 4 == text.count || !isDigit(text[serial + 4])
    else { return nil }
    return serial + 4
  }

  /// Day, month and year of two digits each, the year taken for a leap year where it can be one.
  private static func isDate(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    func pair(_ offset: Int) -> Int {
      Int(text[index + offset] - 48) * 10 + Int(text[index + offset + 1] - 48)
    }
    let (day, month, year) = (pair(0), pair(2), pair(4))
    guard (1...12).contains(month) else { return false }
    let last = CalendarDate.lastDay(ofMonth: month, year: 2000 + year)
    return (1...last).contains(day) || (61...60 + last).contains(day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
