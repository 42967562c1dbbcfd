extension CalendarDate {
  /// Days since 1 March of year 0.
  package var dayNumber: Int {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
  }

  /// 0 for Sunday, 6 for Saturday.
  package var weekday: Int { (dayNumber + 3) % 7 }

  package var dayBefore: CalendarDate {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return CalendarDate(year: year, month: month, day: Self.lastDay(ofMonth: month, year: year))
  }

  package var dayAfter: CalendarDate {
    if day < Self.lastDay(ofMonth: month, year: year) {
      return CalendarDate(year: year, month: month, day: day + 1)
    }
    let (year, month) = month < 12 ? (year, month + 1) : (year + 1, 1)
    return CalendarDate(year: year, month: month, day: 1)
  }
}

extension CalendarDate {
  /// The day of a moment, in UTC; `nil` outside the years 1970 to 9999.
  package init?(secondsSince1970 seconds: Int) {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    // Counted from the first of March in the year 0, so that a leap day is the last of its year.
    let days = seconds / 86_400 + 719_468
    let (era, dayOfEra) = (days / 146_097, days % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: era * 400 + yearOfEra + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
