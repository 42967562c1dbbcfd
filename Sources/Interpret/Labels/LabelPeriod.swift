internal import AfstemModel

/// The stretch of time that a label names: a year or several, a part of a year, or both.
///
/// A part without a year is *partial*: its year stands in the title, in the band above or in the column beside.
struct LabelPeriod: Sendable, Hashable {
  enum Years: Sendable, Hashable {
    case one(Int)
    /// From one calendar year into the next, by its first: `2017/18`.
    case split(Int)
    case several(ClosedRange<Int>)
  }

  enum Part: Sendable, Hashable {
    /// From the start of one month to the end of another, counting from 1.
    case months(ClosedRange<Int>)
    /// By ISO 8601, counting from 1.
    case weeks(ClosedRange<Int>)
    case day(Day)
    case days(ClosedRange<Day>)
  }

  /// A day of some year.
  struct Day: Sendable, Hashable, Comparable {
    /// 1 to 12.
    var month: Int
    /// 1 to 31.
    var day: Int

    static func < (one: Self, other: Self) -> Bool { (one.month, one.day) < (other.month, other.day) }
  }

  var years: Years?
  var part: Part?

  init(_ years: Years?, _ part: Part? = nil) {
    self.years = years
    self.part = part
  }

  static func year(_ year: Int) -> Self { Self(.one(year)) }
  static func month(_ month: Int) -> Self { Self(nil, .months(month...month)) }
  static func quarter(_ quarter: Int) -> Self { Self(nil, .months((quarter * 3 - 2)...(quarter * 3))) }
  static func half(_ half: Int) -> Self { Self(nil, .months((half * 6 - 5)...(half * 6))) }

  /// Whether the year must be looked for elsewhere.
  var isPartial: Bool { years == nil }

  /// The one calendar year that it lies in.
  var year: Int? {
    guard case .one(let year) = years else { return nil }
    return year
  }

  /// The same part of a given year; one that has its own year keeps it.
  func within(_ year: Int) -> Self { isPartial ? Self(.one(year), part) : self }

  /// As one of the periods that facts are stated for.
  var period: Period? {
    guard let year else { return nil }
    guard let part else { return .year(year) }
    guard case .months(let months) = part else { return nil }
    return Period(months: months, of: year)
  }
}

extension LabelPeriod {
  /// Both as one, where they are of the same year and one lies within the other.
  func merged(with other: Self) -> Self? {
    let years = years ?? other.years
    if let mine = self.years, let theirs = other.years, mine != theirs { return nil }
    guard let mine = part, let theirs = other.part else { return Self(years, part ?? other.part) }
    return mine == theirs ? Self(years, mine) : nil
  }

  /// From the start of this to the end of another; the years of the later hold for both where one lacks them.
  func through(_ end: Self) -> Self? {
    switch (part, end.part) {
    case (nil, nil): return years(through: end)
    case (let first?, let last?):
      guard let part = first.through(last), let years = sharedYears(with: end) else { return nil }
      return Self(years.isEmpty ? nil : years[0], part)
    default: return nil
    }
  }

  private func years(through end: Self) -> Self? {
    guard case .one(let first) = years, case .one(let last) = end.years, first < last else { return nil }
    return Self(.several(first...last))
  }

  /// The years of two ends; empty where neither has one, `nil` where they differ.
  private func sharedYears(with other: Self) -> [Years]? {
    let both = Set([years, other.years].compactMap { $0 })
    return both.count <= 1 ? Array(both) : nil
  }
}

extension LabelPeriod.Part {
  /// The month that it ends with; `nil` where it ends within one.
  var lastMonth: Int? {
    switch self {
    case .months(let months): months.upperBound
    case .weeks: nil
    case .day(let day): day.isLastOfMonth ? day.month : nil
    case .days(let days): days.upperBound.isLastOfMonth ? days.upperBound.month : nil
    }
  }

  /// From the start of one part to the end of another of its kind.
  func through(_ end: Self) -> Self? {
    switch (self, end) {
    case (.months(let first), .months(let last)) where first.upperBound < last.lowerBound:
      .months(first.lowerBound...last.upperBound)
    case (.weeks(let first), .weeks(let last)) where first.upperBound < last.lowerBound:
      .weeks(first.lowerBound...last.upperBound)
    case (.day(let first), .day(let last)) where first < last: Self.days(first, last)
    default: nil
    }
  }

  /// Days from the first of a month to the last of one are months.
  private static func days(_ first: LabelPeriod.Day, _ last: LabelPeriod.Day) -> Self {
    first.day == 1 && last.isLastOfMonth ? .months(first.month...last.month) : .days(first...last)
  }
}

extension LabelPeriod.Day {
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// `nil` where no year has the day.
  init?(day: Int, month: Int) {
    guard (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.lengths[month - 1] || (month == 2 && day == 29) else { return nil }
    self.init(month: month, day: day)
  }

  var isLastOfMonth: Bool { day >= Self.lengths[month - 1] }

  var isFirstOfYear: Bool { month == 1 && day == 1 }
  var isLastOfYear: Bool { month == 12 && day == 31 }
}

extension Period {
  /// The year, half, quarter or month that months are; `nil` where they are none.
  init?(months: ClosedRange<Int>, of year: Int) {
    let index = months.lowerBound - 1
    switch months.count {
    case 12: self = .year(year)
    case 6 where index % 6 == 0: self = .half(year: year, half: index / 6 + 1)
    case 3 where index % 3 == 0: self = .quarter(year: year, quarter: index / 3 + 1)
    case 1: self = .month(year: year, month: months.lowerBound)
    default: return nil
    }
  }
}

extension LabelPeriod: CustomStringConvertible {
  /// `2016`, `2016-Q1`, `2017/18`, `2013-2016`, `2018 months 1-5`, `quarter 1` without a year.
  var description: String {
    if let period { return period.description }
    let texts = [years.map { "\($0)" }, part.map { "\($0)" }]
    return texts.compactMap { $0 }.joined(separator: " ")
  }
}

extension LabelPeriod.Years: CustomStringConvertible {
  var description: String {
    switch self {
    case .one(let year): "\(year)"
    case .split(let year): "\(year)/\((year + 1) % 100)"
    case .several(let years): "\(years.lowerBound)-\(years.upperBound)"
    }
  }
}

extension LabelPeriod.Part: CustomStringConvertible {
  var description: String {
    switch self {
    case .months(let months): "months \(months.lowerBound)-\(months.upperBound)"
    case .weeks(let weeks): "weeks \(weeks.lowerBound)-\(weeks.upperBound)"
    case .day(let day): "day \(day.day)/\(day.month)"
    case .days(let days):
      "days \(days.lowerBound.day)/\(days.lowerBound.month)-\(days.upperBound.day)/\(days.upperBound.month)"
    }
  }
}
