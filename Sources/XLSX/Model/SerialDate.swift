/// A date as a worksheet stores it: a count of days in its date system, with the time as a fraction of a day.
///
/// ECMA-376-1 §18.17.4. The last date is 31 December 9999.
public struct SerialDate: Sendable, Hashable {
  /// Whole days.
  public var days: Int
  /// Milliseconds into the day, 0 to 86 399 999.
  public var milliseconds: Int
  /// The system that `days` count in.
  public var system: DateSystem

  /// Creates a serial date; neither part is checked.
  public init(days: Int, milliseconds: Int = 0, system: DateSystem) {
    self.days = days
    self.milliseconds = milliseconds
    self.system = system
  }

  /// The date that a cell's number stands for, rounded to the millisecond.
  ///
  /// `nil` for negative numbers and for dates after 31 December 9999.
  public init?(_ number: ExactDecimal, system: DateSystem) {
    let lastDay = system == .since1900 ? 2_958_465 : 2_957_003
    let value = number.doubleValue
    guard value >= 0, value < Double(lastDay + 1) else { return nil }
    var days = Int(value)
    var milliseconds = Int(((value - Double(days)) * 86_400_000).rounded())
    if milliseconds >= 86_400_000 {
      days += 1
      milliseconds = 0
    }
    guard days <= lastDay else { return nil }
    self.init(days: days, milliseconds: milliseconds, system: system)
  }

  /// The calendar date and time; `nil` for day 60 of the 1900 system, 29 February 1900, which did not exist.
  ///
  /// Day 0 of the 1900 system, which Excel shows as 0 January 1900, is 31 December 1899.
  public var dateTime: CalendarDateTime? {
    switch system {
    case .since1904: CalendarDateTime(daysSince1970: days - 24_107, milliseconds: milliseconds)
    case .since1900 where days == 60: nil
    case .since1900:
      CalendarDateTime(daysSince1970: days - (days < 60 ? 25_568 : 25_569), milliseconds: milliseconds)
    }
  }
}

/// The day that a workbook's serial dates count from.
///
/// ECMA-376-1 §18.17.4.1; set by the workbook's `date1904` attribute (§18.2.28).
public enum DateSystem: Sendable, Hashable {
  /// Day 1 is 1 January 1900; day 60 is 29 February 1900, which did not exist.
  case since1900
  /// Day 0 is 1 January 1904.
  case since1904
}

extension SerialDate {
  /// The serial date in the 1900 date system, which counts a 29 February 1900 (ECMA-376-1 §18.17.4.1).
  ///
  /// `nil` for dates and times that do not exist and for years outside 1900–9999.
  public init?(_ date: CalendarDateTime) {
    guard date.exists, date.year >= 1900 else { return nil }
    let seconds = (date.hour * 60 + date.minute) * 60 + date.second
    self.init(
      days: Self.serialDay(of: date), milliseconds: seconds * 1_000 + date.millisecond, system: .since1900)
  }

  private static func serialDay(of date: CalendarDateTime) -> Int {
    let years = date.year - 1
    let leapDays = years / 4 - years / 100 + years / 400
    let daysBefore = (1..<date.month).reduce(0) { $0 + CalendarDateTime.days(in: $1, of: date.year) }
    let serial = years * 365 + leapDays + daysBefore + date.day - 693_595
    return serial > 59 ? serial + 1 : serial
  }
}
