internal import XLSX

/// The text of a date, in room that its pattern was measured for.
struct SpeltDate {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[..<count]) }

  mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  mutating func append(_ piece: DatePattern.Piece, of date: CalendarDateTime) {
    switch piece {
    case .year: append(date.year, digits: 4)
    case .month(let isPadded): append(date.month, digits: isPadded ? 2 : 1)
    case .day(let isPadded): append(date.day, digits: isPadded ? 2 : 1)
    case .hour: append(date.hour, digits: 2)
    case .minute: append(date.minute, digits: 2)
    case .second: append(date.second, digits: 2)
    case .literal(let byte): append(byte)
    }
  }

  mutating func append(timeOf date: CalendarDateTime) {
    append(date.hour, digits: 2)
    append(UInt8(ascii: ":"))
    append(date.minute, digits: 2)
    append(UInt8(ascii: ":"))
    append(date.second, digits: 2)
    guard date.millisecond != 0 else { return }
    append(UInt8(ascii: "."))
    append(date.millisecond, digits: 3)
  }

  private mutating func append(_ number: Int, digits: Int) {
    // No year of a worksheet has five digits.
    if digits > 3 { appendDigit(number / 1_000) }
    if digits > 2 { appendDigit(number / 100) }
    if digits > 1 || number > 9 { appendDigit(number / 10) }
    appendDigit(number)
  }

  private mutating func appendDigit(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
