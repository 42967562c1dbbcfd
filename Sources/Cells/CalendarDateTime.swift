/// A date of the Gregorian calendar and a time of day, without a time zone.
public struct CalendarDateTime: Sendable, Hashable {
  /// The year, 1 to 9999 in workbooks.
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int
  /// 0 to 59.
  public var second: Int
  /// 0 to 999.
  public var millisecond: Int

  /// Creates a date and time, whose parts are not checked.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// Whether the calendar has the date, in the years 1 to 9999, and the day the time.
  public var exists: Bool {
    1...9999 ~= year && 1...12 ~= month && 1...Self.days(in: month, of: year) ~= day && 0...23 ~= hour
      && 0...59 ~= minute && 0...59 ~= second && 0...999 ~= millisecond
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the time is 00:00:00.000.
  public var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 && millisecond == 0 }

  /// The date `days` after 1 January 1970, by the proleptic Gregorian calendar.
  package init(daysSince1970 days: Int, milliseconds: Int) {
    // Years are counted from March, so that a leap day is the last of its year; 400 years have 146 097 days.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, hour: milliseconds / 3_600_000,
      minute: milliseconds / 60_000 % 60, second: milliseconds / 1_000 % 60,
      millisecond: milliseconds % 1_000)
  }
}

extension CalendarDateTime: CustomStringConvertible {
  /// ISO 8601: `2016-05-01` at midnight, otherwise with the time: `2016-05-01T13:30:00`, `2016-05-01T13:30:00.250`.
  public var description: String {
    let date = "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    guard !isMidnight else { return date }
    let time = "\(Self.padded(hour, to: 2)):\(Self.padded(minute, to: 2)):\(Self.padded(second, to: 2))"
    return millisecond == 0 ? "\(date)T\(time)" : "\(date)T\(time).\(Self.padded(millisecond, to: 3))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDateTime: Comparable {
  /// Earlier before later.
  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) == (other.year, other.month, other.day)
      ? one.millisecondOfDay < other.millisecondOfDay
      : (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  private var millisecondOfDay: Int { ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond }
}

extension CalendarDateTime: Codable {
  /// Reads ISO 8601, as ``description`` writes it.
  ///
  /// - Throws: `DecodingError` for text that is no date, or none that exists.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = TextSpelling.plain.date(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no date in ISO 8601")
    }
    self = date
  }

  /// Writes ISO 8601.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
