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
