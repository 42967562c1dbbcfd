/// A date in digits, in any of the forms that extracts use.
///
/// `2023-11-14` or `14-11-2023`, with `-`, `/` or `.` between the parts, followed by a time or not; `20231114`; a month
/// alone as `2019-01`. The day comes before the month, as is usual in Denmark.
package struct NumericDate: Hashable, Sendable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// `nil` for a month alone.
  package var day: Int?

  package init?(_ text: Span<UInt8>) {
    if let date = Self(tenBytes: text) { self = date } else { self.init(scanning: text) }
    guard isPossible else { return nil }
  }

  /// `14-11-2023` or `2023-11-14`, as nearly all are; `nil` leaves the text to a scan.
  private init?(tenBytes text: Span<UInt8>) {
    guard text.count == 10 else { return nil }
    var isOfDigits = true
    func pair(_ index: Int) -> Int {
      let (ten, one) = (text[index] &- UInt8(ascii: "0"), text[index + 1] &- UInt8(ascii: "0"))
      isOfDigits = isOfDigits && ten < 10 && one < 10
      return Int(ten) * 10 + Int(one)
    }
    if text[2] == text[5], text[2].isDateMark {
      self.init(year: pair(6) * 100 + pair(8), month: pair(3), day: pair(0))
    } else if text[4] == text[7], text[4].isDateMark {
      self.init(year: pair(0) * 100 + pair(2), month: pair(5), day: pair(8))
    } else {
      return nil
    }
    guard isOfDigits else { return nil }
  }

  private init?(scanning text: Span<UInt8>) {
    var scan = DigitScan(text: text)
    guard let first = scan.number() else { return nil }
    if first.length == 8 {
      self.init(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    } else {
      guard let mark = scan.mark(), let second = scan.number() else { return nil }
      if first.length == 4, second.length <= 2, !scan.isAt(mark) {
        self.init(year: first.value, month: second.value, day: nil)
      } else {
        guard scan.mark() == mark, let third = scan.number() else { return nil }
        if first.length == 4, second.length <= 2, third.length <= 2 {
          self.init(year: first.value, month: second.value, day: third.value)
        } else {
          guard first.length <= 2, second.length <= 2, third.length == 4 else { return nil }
          self.init(year: third.value, month: second.value, day: first.value)
        }
      }
    }
    guard scan.isTimeOrNothing else { return nil }
  }

  private init(year: Int, month: Int, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  private var isPossible: Bool {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day > 0 && (day <= 28 || day <= CalendarDate.lastDay(ofMonth: month, year: year))
  }

  package var firstDay: CalendarDate { CalendarDate(year: year, month: month, day: day ?? 1) }

  package var lastDay: CalendarDate {
    CalendarDate(year: year, month: month, day: day ?? CalendarDate.lastDay(ofMonth: month, year: year))
  }
}

/// Reads digits and the marks between them.
private struct DigitScan: ~Escapable {
  let text: Span<UInt8>
  var position = 0

  @_lifetime(copy text)
  init(text: Span<UInt8>) { self.text = text }

  /// A number of at most eight digits.
  mutating func number() -> (value: Int, length: Int)? {
    let start = position
    var value = 0
    while position < text.count, position - start < 9 {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      position += 1
    }
    let length = position - start
    return (1...8).contains(length) ? (value, length) : nil
  }

  /// What stands between the parts of a date.
  mutating func mark() -> UInt8? {
    guard position < text.count else { return nil }
    let byte = text[position]
    guard byte.isDateMark else { return nil }
    position += 1
    return byte
  }

  func isAt(_ mark: UInt8) -> Bool { position < text.count && text[position] == mark }

  /// Whether nothing follows, or what can be a time: `T23:13:00Z`, ` kl. 23.13`.
  var isTimeOrNothing: Bool {
    guard position < text.count else { return true }
    guard text[position] == UInt8(ascii: "T") || text[position] == UInt8(ascii: " ") else { return false }
    return (position + 1..<text.count).allSatisfy { index in
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "Z"), UInt8(ascii: "k"),
        UInt8(ascii: "l"):
        true
      default: false
      }
    }
  }
}

extension UInt8 {
  /// Whether it may stand between the parts of a date.
  fileprivate var isDateMark: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: "/") || self == UInt8(ascii: ".")
  }
}
