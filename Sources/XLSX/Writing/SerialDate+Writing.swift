extension SerialDate {
  /// The serial date of a day in the 1900 date system, which counts a 29 February 1900 that never was
  /// (ECMA-376-1 §18.17.4.1).
  ///
  /// `nil` where the calendar has no such day or the day no such time, and outside 1900 to 9999.
  public init?(_ date: CalendarDateTime) {
    guard 1900...9999 ~= date.year, 1...12 ~= date.month,
      1...Self.days(in: date.month, of: date.year) ~= date.day, 0...23 ~= date.hour, 0...59 ~= date.minute,
      0...59 ~= date.second, 0...999 ~= date.millisecond
    else { return nil }
    let seconds = (date.hour * 60 + date.minute) * 60 + date.second
    self.init(
      days: Self.serialDay(of: date), milliseconds: seconds * 1_000 + date.millisecond, system: .since1900)
  }

  private static func serialDay(of date: CalendarDateTime) -> Int {
    let years = date.year - 1
    let leapDays = years / 4 - years / 100 + years / 400
    let daysBefore = (1..<date.month).reduce(0) { $0 + days(in: $1, of: date.year) }
    let serial = years * 365 + leapDays + daysBefore + date.day - 693_595
    return serial > 59 ? serial + 1 : serial
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
