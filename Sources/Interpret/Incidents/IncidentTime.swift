internal import AfstemModel
internal import AfstemVocabulary

/// The time of an incident, as precise as its record states it.
struct IncidentTime {
  let period: PeriodCode
  let firstDay: CalendarDate
  let lastDay: CalendarDate

  /// A day or a month in digits, the forms that nearly all extracts use.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    guard let date = NumericDate(text) else { return nil }
    if text.count > 10, date.day != nil, let time = ZonedTime(endOf: text) {
      self.init(day: time.danishDay(from: date.firstDay))
    } else {
      self.init(
        PeriodCode(year: date.year, month: date.month), firstDay: date.firstDay, lastDay: date.lastDay)
    }
  }

  /// A day or a period in words: `14. november 2023`, `maj 2013`, `2019K1`.
  init?(words: String, vocabulary: Vocabulary) {
    if let day = DateText.date(in: words, vocabulary: vocabulary) {
      self.init(day: ZonedTime(endOf: words.utf8.span)?.danishDay(from: day) ?? day)
    } else {
      guard let named = Self.period(words, vocabulary) else { return nil }
      let months = named.months
      self.init(
        PeriodCode(named), firstDay: CalendarDate(year: named.year, month: months.lowerBound, day: 1),
        lastDay: CalendarDate(
          year: named.year, month: months.upperBound,
          day: CalendarDate.lastDay(ofMonth: months.upperBound, year: named.year)))
    }
  }

  init(day: CalendarDate) {
    self.init(PeriodCode(year: day.year, month: day.month), firstDay: day, lastDay: day)
  }

  private init(_ period: PeriodCode, firstDay: CalendarDate, lastDay: CalendarDate) {
    self.period = period
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// Whether it is of a day that no incident is of, but systems write for an unknown one: 1900, 1 January 1970, 2099.
  var isPlaceholder: Bool { lastDay <= CalendarDate(year: 1970, month: 1, day: 1) || firstDay.year >= 2099 }

  /// A year beside other numbers is an impossible date: `31-02-2016`.
  private static func period(_ words: String, _ vocabulary: Vocabulary) -> Period? {
    let numbers = PeriodToken.tokens(of: words.folded).count { $0.number != nil }
    guard let period = PeriodText(words, vocabulary: vocabulary)?.period else { return nil }
    return numbers == 1 || (numbers == 2 && period != .year(period.year)) ? period : nil
  }
}
