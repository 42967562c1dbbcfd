/// A date as a worksheet holds it: days since the beginning of its date system, the time as a day's fraction.
///
/// ECMA-376-1 §18.17.4. The last day is 31 December 9999.
public struct SerialDate: Sendable, Hashable {
  /// Whole days.
  public var days: Int
  /// Milliseconds into the day, 0 to 86 399 999.
  public var milliseconds: Int
  public var system: DateSystem

  public init(days: Int, milliseconds: Int = 0, system: DateSystem) {
    self.days = days
    self.milliseconds = milliseconds
    self.system = system
  }

  /// Reads a number cell's text, rounded to the millisecond.
  ///
  /// `nil` for negative numbers, for numbers past 31 December 9999, and for text that is no number.
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

  /// The day and time meant; `nil` for day 60 of the 1900 system, a 29 February that never was.
  ///
  /// Day 0 of the 1900 system, which Excel shows as 0 January 1900, is taken as 31 December 1899.
  public var dateTime: CalendarDateTime? {
    switch system {
    case .since1904: CalendarDateTime(daysSince1970: days - 24_107, milliseconds: milliseconds)
    case .since1900 where days == 60: nil
    case .since1900:
      CalendarDateTime(daysSince1970: days - (days < 60 ? 25_568 : 25_569), milliseconds: milliseconds)
    }
  }
}
