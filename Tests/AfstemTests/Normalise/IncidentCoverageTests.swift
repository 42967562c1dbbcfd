import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The periods that an incident extract covers")
struct IncidentCoverageTests {
  private func coverage(
    _ first: (Int, Int, Int), _ last: (Int, Int, Int), count: Int = 10_000, named: Period? = nil,
    _ granularity: Granularity = .year
  ) -> IncidentCoverage {
    var summary = IncidentSummary()
    summary.recordCount = count
    summary.firstDay = CalendarDate(year: first.0, month: first.1, day: first.2)
    summary.lastDay = CalendarDate(year: last.0, month: last.1, day: last.2)
    return IncidentCoverage(summary, named: named, granularity: granularity)
  }

  /// The periods of twelve months, a partial one in brackets, each once.
  private func periods(_ coverage: IncidentCoverage, months: ClosedRange<Int> = 1...12) -> [String] {
    var periods: [String] = []
    for month in months {
      let time = coverage.time(of: .month(year: 2018, month: month))
      let text = time.isPartial ? "(\(time.period))" : "\(time.period)"
      if periods.last != text { periods.append(text) }
    }
    return periods
  }

  @Test(
    "incidents from January to December are the year's, or its halves' and quarters' where those are asked for"
  )
  func wholeYear() {
    #expect(periods(coverage((2018, 1, 1), (2018, 12, 31))) == ["2018"])
    #expect(periods(coverage((2018, 1, 1), (2018, 12, 31), .half)) == ["2018-H1", "2018-H2"])
    #expect(
      periods(coverage((2018, 1, 1), (2018, 12, 31), .quarter)) == [
        "2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4",
      ])
    #expect(periods(coverage((2018, 1, 1), (2018, 12, 31), .month)).count == 12)
  }

  @Test("an extract that ends in the year is of the longest periods that it fills")
  func partOfYear() {
    #expect(
      periods(coverage((2018, 1, 1), (2018, 8, 31)), months: 1...8) == ["2018-H1", "2018-07", "2018-08"])
    #expect(periods(coverage((2018, 4, 1), (2018, 9, 30)), months: 4...9) == ["2018-Q2", "2018-Q3"])
  }

  @Test(
    "a month that the extract breaks off in is counted in part, unless its last days can be silent by chance")
  func brokenMonth() {
    #expect(
      periods(coverage((2018, 1, 1), (2018, 9, 14)), months: 7...9) == ["2018-07", "2018-08", "(2018-09)"])
    #expect(
      periods(coverage((2018, 1, 20), (2018, 3, 31)), months: 1...3) == ["(2018-01)", "2018-02", "2018-03"])
    #expect(periods(coverage((2018, 1, 4), (2018, 12, 20), count: 60)) == ["2018"])
    #expect(periods(coverage((2018, 1, 1), (2018, 12, 20))).last == "(2018-12)")
  }

  @Test("the year that a file names is believed where its silence can be chance, and not where it cannot")
  func named() {
    let few = coverage((2018, 2, 3), (2018, 10, 28), count: 9, named: .year(2018))
    #expect(periods(few) == ["2018"])
    let many = coverage((2018, 1, 1), (2018, 6, 30), named: .year(2018))
    #expect(periods(many, months: 1...6) == ["2018-H1"])
    let other = coverage((2018, 2, 1), (2018, 3, 31), count: 2, named: .year(2019))
    #expect(periods(other, months: 2...3) == ["2018-02", "2018-03"])
  }

  @Test("a longer period than a month stays what it is, or becomes a longer one that is filled")
  func longer() {
    let year = coverage((2018, 1, 1), (2018, 12, 31))
    #expect(year.time(of: .quarter(year: 2018, quarter: 3)).period == .year(2018))
    let half = coverage((2018, 1, 1), (2018, 6, 30), .month)
    #expect(half.time(of: .quarter(year: 2018, quarter: 1)).period == .quarter(year: 2018, quarter: 1))
  }
}
