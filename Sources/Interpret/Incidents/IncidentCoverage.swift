internal import AfstemModel

/// Which months an extract of incidents speaks of, and so which periods its counts are of.
///
/// An extract states no coverage of its own: it reaches from its first incident to its last, and a period that its
/// title or its name names is believed as far as the silence in it can be chance.
struct IncidentCoverage {
  /// What a count is of.
  struct Time: Hashable {
    var period: Period
    /// The extract speaks of a part of the period only.
    var isPartial: Bool
  }

  /// Months since year 0 that the extract speaks of, and those it speaks of in full.
  private let touched: ClosedRange<Int>
  private let full: Range<Int>
  private let granularity: Granularity

  init(_ summary: IncidentSummary, named: Period?, granularity: Granularity) {
    self.granularity = granularity
    guard var first = summary.firstDay, var last = summary.lastDay else {
      touched = 0...0
      full = 0..<0
      return
    }
    let silence = Silence(count: summary.recordCount, days: first.days(until: last) + 1)
    if let named, named.firstDay <= last, first <= named.lastDay {
      let days = max(0, named.firstDay.days(until: first)) + max(0, last.days(until: named.lastDay))
      if silence.isChance(days: days) {
        first = min(first, named.firstDay)
        last = max(last, named.lastDay)
      }
    }
    touched = first.monthIndex...max(first.monthIndex, last.monthIndex)
    let start = silence.isChance(days: first.day - 1) ? touched.lowerBound : touched.lowerBound + 1
    let rest = CalendarDate.lastDay(ofMonth: last.month, year: last.year) - last.day
    let end = silence.isChance(days: rest) ? touched.upperBound + 1 : touched.upperBound
    full = start..<max(start, end)
  }

  /// The longest period asked for that holds a period and is spoken of in full.
  func time(of period: Period) -> Time {
    let month = period.monthIndices.lowerBound
    let wider = Granularity.allCases.drop { $0 != granularity }.lazy.map { period.widened(to: $0) }
    if let whole = wider.first(where: { isFull($0.monthIndices) }) {
      return Time(period: whole, isPartial: false)
    }
    return Time(period: period, isPartial: touched.contains(month) && !isFull(period.monthIndices))
  }

  private func isFull(_ months: ClosedRange<Int>) -> Bool {
    full.contains(months.lowerBound) && full.contains(months.upperBound)
  }
}

/// Tells whether days without an incident can be chance, by how often incidents are otherwise.
private struct Silence {
  let count: Int
  let days: Int

  /// Where five were to be expected, none is chance once in 150 times.
  func isChance(days silent: Int) -> Bool {
    let (expected, overflow) = count.multipliedReportingOverflow(by: silent)
    return !overflow && expected <= 5 * days
  }
}

extension Period {
  /// Months since year 0.
  fileprivate var monthIndices: ClosedRange<Int> {
    (year * 12 + months.lowerBound - 1)...(year * 12 + months.upperBound - 1)
  }

  fileprivate var firstDay: CalendarDate { CalendarDate(year: year, month: months.lowerBound, day: 1) }

  fileprivate var lastDay: CalendarDate {
    let month = months.upperBound
    return CalendarDate(year: year, month: month, day: CalendarDate.lastDay(ofMonth: month, year: year))
  }

  /// The period of a length that holds this one; itself where it is longer.
  fileprivate func widened(to granularity: Granularity) -> Period {
    let month = months.lowerBound
    switch granularity {
    case .year: return .year(year)
    case .half: return months.count > 6 ? self : .half(year: year, half: (month + 5) / 6)
    case .quarter: return months.count > 3 ? self : .quarter(year: year, quarter: (month + 2) / 3)
    case .month: return self
    }
  }
}

extension CalendarDate {
  fileprivate var monthIndex: Int { year * 12 + month - 1 }

  /// Negative where the other day comes first.
  fileprivate func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Days since an arbitrary day, by the Gregorian calendar.
  private var dayNumber: Int {
    let (year, month) = month > 2 ? (self.year, self.month - 3) : (self.year - 1, self.month + 9)
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day
  }
}
