/// A time of day that says how far it is from UTC: `23:30:00Z`, `23:30+02:00`, `23.30 UTC`.
package struct ZonedTime: Hashable, Sendable {
  /// After midnight UTC of the day that it is stated with; negative, or past 1440, on another day.
  private let minutes: Int

  /// The time after a date; `nil` if there is none, or it does not state its zone.
  package init?(endOf text: Span<UInt8>) {
    guard text.count >= 14, var clock = Self.clock(of: text) else { return nil }
    guard let hour = clock.number(), clock.takes(":."), let minute = clock.number() else { return nil }
    if clock.takes(":."), clock.number() != nil, clock.takes(".,") { _ = clock.number() }
    _ = clock.takes(" ")
    guard hour <= 24, minute < 60, let offset = clock.offset() else { return nil }
    minutes = hour * 60 + minute - offset
  }

  /// What follows the date and the gap after it.
  @_lifetime(copy text)
  private static func clock(of text: Span<UInt8>) -> ClockScan? {
    var index = 8
    while index < text.count, text[index] != UInt8(ascii: "T"), text[index] != UInt8(ascii: " ") {
      index += 1
    }
    return index < text.count ? ClockScan(text: text, position: index + 1) : nil
  }

  /// The day in Denmark, of a time that is stated with `date`.
  package func danishDay(from date: CalendarDate) -> CalendarDate {
    let local = minutes + (Self.isSummer(date, minutes) ? 120 : 60)
    return local < 0 ? date.dayBefore : local >= 1_440 ? date.dayAfter : date
  }

  /// Whether it is summer time: from the last Sunday of March at 1 UTC to that of October, until 1995 of September.
  private static func isSummer(_ date: CalendarDate, _ minutes: Int) -> Bool {
    guard date.year >= 1981 else { return false }
    let time = date.dayNumber * 1_440 + minutes
    let (start, end) = (lastSunday(of: 3, date.year), lastSunday(of: date.year < 1996 ? 9 : 10, date.year))
    return start * 1_440 + 60 <= time && time < end * 1_440 + 60
  }

  private static func lastSunday(of month: Int, _ year: Int) -> Int {
    let last = CalendarDate(year: year, month: month, day: CalendarDate.lastDay(ofMonth: month, year: year))
    return last.dayNumber - last.weekday
  }
}

/// Reads the numbers of a clock, and the zone after them.
private struct ClockScan: ~Escapable {
  let text: Span<UInt8>
  var position: Int

  @_lifetime(copy text)
  init(text: Span<UInt8>, position: Int) {
    self.text = text
    self.position = position
  }

  /// A number of at most nine digits.
  mutating func number() -> Int? {
    let start = position
    var number = 0
    while position < text.count, position - start < 9, text[position] &- UInt8(ascii: "0") < 10 {
      number = number * 10 + Int(text[position] &- UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? number : nil
  }

  /// Passes one of some marks, if it stands here.
  mutating func takes(_ marks: StaticString) -> Bool {
    guard position < text.count else { return false }
    let isMark = marks.withUTF8Buffer { $0.contains(text[position]) }
    if isMark { position += 1 }
    return isMark
  }

  /// In minutes, of a zone that the text ends with: `Z`, `UTC`, `+02:00`, `-0130`, `+01`.
  mutating func offset() -> Int? {
    let rest = text.extracting(position...)
    if rest.isEqual(to: "Z") || rest.isEqual(to: "UTC") || rest.isEqual(to: "GMT") { return 0 }
    let isWest = rest.count > 0 && rest[0] == UInt8(ascii: "-")
    guard takes("+-"), let number = number() else { return nil }
    guard position < text.count else {
      let offset = rest.count == 3 ? number * 60 : rest.count == 5 ? number / 100 * 60 + number % 100 : nil
      return offset.map { isWest ? -$0 : $0 }
    }
    guard rest.count == 6, takes(":"), let minutes = self.number(), position == text.count else { return nil }
    return isWest ? -(number * 60 + minutes) : number * 60 + minutes
  }
}

extension Span<UInt8> {
  fileprivate func isEqual(to other: StaticString) -> Bool {
    other.withUTF8Buffer { other in count == other.count && indices.allSatisfy { self[$0] == other[$0] } }
  }
}
