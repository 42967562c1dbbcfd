internal import AfstemXLSX

extension DatePattern {
  /// The date in a text; `nil` if the text does not follow the pattern.
  func date(_ text: Span<UInt8>) -> CalendarDateTime? {
    guard text.count >= pieces.count, text.count <= 40 else { return nil }
    var scan = DateScan(text: text)
    for piece in pieces {
      guard scan.take(piece) else { return nil }
    }
    guard hasTime || scan.takeTime(after: timeMark), scan.isAtEnd else { return nil }
    return scan.date
  }

  /// Appends a date in the pattern's form, and its time if it is not midnight.
  func append(_ date: CalendarDateTime, to bytes: inout [UInt8]) {
    Self.append(to: &bytes, atMost: pieces.count * 4 + Self.timeLength + 1) { text in
      for piece in pieces { text.append(piece, of: date) }
      guard !hasTime, !date.isMidnight else { return }
      text.append(timeMark)
      text.append(timeOf: date)
    }
  }

  /// Appends `13:30:00`, or `13:30:00.250`.
  static func append(timeOf date: CalendarDateTime, to bytes: inout [UInt8]) {
    append(to: &bytes, atMost: timeLength) { $0.append(timeOf: date) }
  }

  private static let timeLength = 12

  /// Builds a short text on the stack, to grow the array only once.
  private static func append(to bytes: inout [UInt8], atMost count: Int, _ write: (inout SpeltDate) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
      var text = SpeltDate(buffer: buffer)
      write(&text)
      bytes.append(contentsOf: text.bytes)
    }
  }
}

/// Reads a date from text, piece by piece.
private struct DateScan: ~Escapable {
  let text: Span<UInt8>
  private var position = 0
  private(set) var date = CalendarDateTime(year: 0, month: 0, day: 0)

  @_lifetime(copy text)
  init(text: Span<UInt8>) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  mutating func take(_ piece: DatePattern.Piece) -> Bool {
    switch piece {
    case .year: take(digits: 4, to: \.year)
    case .month(let isPadded): isPadded ? take(digits: 2, to: \.month) : takeUnpadded(\.month)
    case .day(let isPadded): isPadded ? take(digits: 2, to: \.day) : takeUnpadded(\.day)
    case .hour: take(digits: 2, to: \.hour)
    case .minute: take(digits: 2, to: \.minute)
    case .second: take(digits: 2, to: \.second)
    case .literal(let byte): take(byte)
    }
  }

  /// Takes `13:30:00` or `13:30:00.250`, in the form in which it would be written, or nothing at the end of the text.
  mutating func takeTime(after mark: UInt8) -> Bool {
    guard !isAtEnd else { return true }
    let colon = UInt8(ascii: ":")
    guard take(mark), take(.hour), take(colon), take(.minute), take(colon), take(.second) else {
      return false
    }
    if !isAtEnd {
      guard take(UInt8(ascii: ".")), take(digits: 3, to: \.millisecond), date.millisecond > 0 else {
        return false
      }
    }
    return !date.isMidnight
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(digits: Int, to unit: WritableKeyPath<CalendarDateTime, Int>) -> Bool {
    guard position + digits <= text.count else { return false }
    var number = 0
    for _ in 0..<digits {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      number = number * 10 + Int(digit)
      position += 1
    }
    date[keyPath: unit] = number
    return true
  }

  private mutating func takeUnpadded(_ unit: WritableKeyPath<CalendarDateTime, Int>) -> Bool {
    guard position < text.count, text[position] != UInt8(ascii: "0") else { return false }
    let hasSecond = position + 1 < text.count && text[position + 1] &- UInt8(ascii: "0") < 10
    return take(digits: hasSecond ? 2 : 1, to: unit)
  }
}

/// Writes a date into a buffer that was sized for its pattern.
private struct SpeltDate {
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
    // A worksheet has no years of five digits.
    if digits > 3 { appendDigit(number / 1_000) }
    if digits > 2 { appendDigit(number / 100) }
    if digits > 1 || number > 9 { appendDigit(number / 10) }
    appendDigit(number)
  }

  private mutating func appendDigit(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
