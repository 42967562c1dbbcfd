internal import AfstemModel

/// Settles the periods of a header's labels by one another, where one alone leaves a choice.
enum HeaderPeriods {
  /// The periods with the years that some lack: the title's, else that of the label before.
  ///
  /// A month that comes before its neighbour to the left is of the year after: `Nov 2017, Dec, Jan`.
  static func completed(_ periods: [LabelPeriod?], year: Int? = nil) -> [LabelPeriod?] {
    if let year { return periods.map { $0?.within(year) } }
    var previous: LabelPeriod?
    return periods.map { period in
      guard let period else { return nil }
      let completed = previous.map { period.following($0) } ?? period
      previous = completed.year == nil ? previous : completed
      return completed
    }
  }

  /// `2010-11` is November, unless a neighbour such as `2012-13` shows that it is two years.
  static func settled(_ periods: [LabelPeriod?]) -> [LabelPeriod?] {
    let hasPairs = periods.contains { period in
      if case .several(let years)? = period?.years { years.count == 2 } else { false }
    }
    guard hasPairs, periods.allSatisfy({ $0.map(\.couldBePair) ?? true }) else { return periods }
    return periods.map { $0?.asPair }
  }

  /// What days at the heads of columns stand for: years where all are the first of January or the last of
  /// December, months where all are the first or the last of one, else the days themselves.
  static func periods(of days: [CalendarDate]) -> [LabelPeriod] {
    let parts = days.map { LabelPeriod.Day(month: $0.month, day: $0.day) }
    if parts.allSatisfy(\.isFirstOfYear) || parts.allSatisfy(\.isLastOfYear) {
      return days.map { .year($0.year) }
    }
    let areMonths = parts.allSatisfy { $0.day == 1 } || parts.allSatisfy(\.isLastOfMonth)
    return zip(days, parts).map { day, part in
      LabelPeriod(.one(day.year), areMonths ? .months(part.month...part.month) : .day(part))
    }
  }
}

extension LabelPeriod {
  fileprivate func following(_ previous: LabelPeriod) -> LabelPeriod {
    guard isPartial, let year = previous.year, let part else { return self }
    let isBefore = previous.part.map { $0.isWeeks == part.isWeeks && part.start < $0.start } ?? false
    return within(isBefore ? year + 1 : year)
  }

  fileprivate var couldBePair: Bool {
    if case .several(let years) = years { return years.count == 2 }
    return asPair != self
  }

  /// A month whose number is that of the next year.
  fileprivate var asPair: LabelPeriod {
    guard let year, case .months(let months) = part, months.count == 1, months.lowerBound == (year + 1) % 100
    else { return self }
    return LabelPeriod(.several(year...(year + 1)))
  }
}

extension LabelPeriod.Part {
  fileprivate var isWeeks: Bool {
    if case .weeks = self { true } else { false }
  }

  /// In the order of the year: by month and day, or by week.
  fileprivate var start: Int {
    switch self {
    case .months(let months): months.lowerBound * 100
    case .weeks(let weeks): weeks.lowerBound
    case .day(let day): day.month * 100 + day.day
    case .days(let days): days.lowerBound.month * 100 + days.lowerBound.day
    }
  }
}
