import Testing

@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

@Suite("Periods of a header's labels together")
struct HeaderPeriodsTests {
  private static let grammar = LabelGrammar()

  private func periods(_ labels: [String]) -> [LabelPeriod?] {
    labels.map { Self.grammar.reading(of: $0).period }
  }

  private func texts(_ periods: [LabelPeriod?]) -> [String] { periods.map { $0.map { "\($0)" } ?? "" } }

  @Test("months without a year take that of the title")
  func title() {
    let completed = HeaderPeriods.completed(periods(["jan", "feb", "I alt", "K1"]), year: 2018)
    #expect(texts(completed) == ["2018-01", "2018-02", "", "2018-Q1"])
  }

  @Test("months without a year take that of the label before, and go on into the next year")
  func neighbours() {
    let completed = HeaderPeriods.completed(periods(["nov 2017", "dec", "jan", "feb"]))
    #expect(texts(completed) == ["2017-11", "2017-12", "2018-01", "2018-02"])
    #expect(texts(HeaderPeriods.completed(periods(["K1", "K2"]))) == ["months 1-3", "months 4-6"])
  }

  @Test("a year and the number of the next is a month, unless another label shows that it is two years")
  func pairs() {
    let years = HeaderPeriods.settled(periods(["2010-11", "2011-12", "2012-13"]))
    #expect(texts(years) == ["2010-2011", "2011-2012", "2012-2013"])
    #expect(texts(HeaderPeriods.settled(periods(["2010-10", "2010-11"]))) == ["2010-10", "2010-11"])
  }

  @Test("days at the heads of columns stand for years, months or themselves")
  func days() {
    let day = CalendarDate.init(year:month:day:)
    #expect(texts(HeaderPeriods.periods(of: [day(2017, 1, 1), day(2018, 1, 1)])) == ["2017", "2018"])
    #expect(texts(HeaderPeriods.periods(of: [day(2017, 12, 31), day(2018, 12, 31)])) == ["2017", "2018"])
    #expect(texts(HeaderPeriods.periods(of: [day(2017, 1, 1), day(2017, 2, 1)])) == ["2017-01", "2017-02"])
    #expect(
      texts(HeaderPeriods.periods(of: [day(2018, 1, 31), day(2018, 2, 28)])) == ["2018-01", "2018-02"])
    #expect(texts(HeaderPeriods.periods(of: [day(2017, 1, 5)])) == ["2017 day 5/1"])
  }

  @Test("what a label does not say holds from the band above it")
  func bands() {
    func summary(_ label: String, under band: String) -> String {
      Self.grammar.reading(of: label).beneath(Self.grammar.reading(of: band)).summary(of: label)
    }
    #expect(summary("Forbrug", under: "2017") == "2017; actual")
    #expect(summary("2017", under: "Regnskab (1.000 kr.)") == "2017; actual; in DKK×10^3")
    #expect(summary("1. kvartal", under: "Budget 2018") == "2018-Q1; budget")
    #expect(summary("Antal", under: "Sigtelser 2018") == "2018; charges count")
    #expect(summary("2014", under: "2013-2016") == "2014")
  }
}
