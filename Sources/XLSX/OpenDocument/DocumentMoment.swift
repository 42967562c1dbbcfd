/// A document's dates, times and durations (ISO 8601), as the serial numbers that workbooks state them as.
enum DocumentMoment {
  /// `2016-05-01`, `2016-05-01T13:30:00`: days since 1900; `nil` for dates before it, and anything else.
  static func serial(date text: String) -> (digits: String, hasTime: Bool)? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = parts.first?.split(separator: "-"), days.count == 3, let year = Int(days[0]),
      let month = Int(days[1]), let day = Int(days[2])
    else { return nil }
    var time = 0
    if parts.count == 2 {
      guard let stated = milliseconds(ofDay: parts[1]) else { return nil }
      time = stated
    }
    guard let serial = SerialDate(CalendarDateTime(year: year, month: month, day: day)) else { return nil }
    return (digits(days: serial.days, milliseconds: time), parts.count == 2 && time > 0)
  }

  /// `13:30:00`, `13:30:00.25`, with a time zone or without.
  private static func milliseconds(ofDay text: Substring) -> Int? {
    let parts = text.prefix { "0123456789:.".contains($0) }.split(separator: ":")
    guard 2...3 ~= parts.count, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = milliseconds(seconds: parts.count == 3 ? parts[2] : "0"), 0...23 ~= hours,
      0...59 ~= minutes,
      0..<60_000 ~= seconds
    else { return nil }
    return (hours * 60 + minutes) * 60_000 + seconds
  }

  /// `PT13H30M00S`, `-P1DT2H`: days and parts of days.
  static func serial(duration text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    guard let start = text.firstIndex(of: "P"), text.distance(from: text.startIndex, to: start) <= 1 else {
      return nil
    }
    var total = 0
    var isTime = false
    var number = ""
    for character in text[start...].dropFirst() {
      switch character {
      case "0"..."9", ".": number.append(character)
      case "T": isTime = true
      default:
        guard let length = length(of: character, isTime: isTime), number.count <= 16,
          let count = character == "S" ? milliseconds(seconds: number[...]) : Int(number).map({ $0 }),
          count <= 1 << 40
        else { return nil }
        total += character == "S" ? count : count &* length
        guard 0..<(1 << 55) ~= total else { return nil }
        number = ""
      }
    }
    guard number.isEmpty else { return nil }
    let digits = digits(days: total / day, milliseconds: total % day)
    return isNegative && total > 0 ? "-" + digits : digits
  }

  /// Of an hour and the like, in milliseconds; months and years have none.
  private static func length(of unit: Character, isTime: Bool) -> Int? {
    switch (unit, isTime) {
    case ("D", false): day
    case ("H", true): 3_600_000
    case ("M", true): 60_000
    case ("S", true): 1_000
    default: nil
    }
  }

  private static let day = 86_400_000

  /// `12`, `12.3456`, rounded to the millisecond.
  private static func milliseconds(seconds text: Substring) -> Int? {
    guard let number = ExactDecimal(String(text)), let value = number.whole(timesTenTo: 3)?.value,
      value >= 0, value <= 1 << 50
    else { return nil }
    return Int(value)
  }

  /// In fifteen digits, as many as a workbook's programs show.
  private static func digits(days: Int, milliseconds: Int) -> String {
    let places = max(8, 15 - String(days).utf8.count)
    var scale: UInt128 = 1
    for _ in 0..<places { scale *= 10 }
    let fraction = (UInt128(milliseconds) * scale + UInt128(day / 2)) / UInt128(day)
    guard fraction > 0 else { return "\(days)" }
    let digits = String(fraction)
    var padded = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    while padded.last == "0" { padded.removeLast() }
    return "\(days).\(padded)"
  }
}
