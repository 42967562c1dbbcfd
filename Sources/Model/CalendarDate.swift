/// A day of the Gregorian calendar.
package struct CalendarDate: Codable, Sendable, Hashable, Comparable, CustomStringConvertible {
  private var storedYear: Int32
  private var storedMonth: Int8
  private var storedDay: Int8

  package var year: Int {
    get { Int(storedYear) }
    set { storedYear = Int32(clamping: newValue) }
  }

  /// 1 to 12.
  package var month: Int {
    get { Int(storedMonth) }
    set { storedMonth = Int8(clamping: newValue) }
  }

  /// 1 to 31.
  package var day: Int {
    get { Int(storedDay) }
    set { storedDay = Int8(clamping: newValue) }
  }

  package init(year: Int, month: Int, day: Int) {
    storedYear = Int32(clamping: year)
    storedMonth = Int8(clamping: month)
    storedDay = Int8(clamping: day)
  }

  /// `2016-05-01`.
  package var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Reads what ``description`` writes; `nil` for anything that is no day from year 1000 on.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), year >= 1_000, (1...12).contains(month),
      (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension CalendarDate {
  /// 28 to 31, for a month from 1 to 12.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
