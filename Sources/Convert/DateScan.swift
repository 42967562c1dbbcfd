internal import XLSX

/// Reads a date out of text, piece by piece.
struct DateScan: ~Escapable {
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

  /// Takes `13:30:00` or `13:30:00.250`, spelt as it would be written; nothing at all is a time too.
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
