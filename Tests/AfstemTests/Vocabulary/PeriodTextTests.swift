import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Periods as labels name them")
struct PeriodTextTests {
  @Test(
    "a label's period is found beside its words",
    arguments: [
      ("2013", "2013"), ("Finansiering 2013", "2013"), ("Finansiering\n2013", "2013"),
      ("Budget 2017 (kr.)", "2017"),
      ("Måltal 2016", "2016"), ("2019K1", "2019-Q1"), ("1. halvår 2016", "2016-H1"),
      ("2. halvår 2016", "2016-H2"),
      ("2013-05", "2013-05"), ("maj 2013", "2013-05"), ("4. kvt. 2018", "2018-Q4"),
      ("1. kvartal 2018", "2018-Q1"),
      ("Q3 2018", "2018-Q3"), ("2016-H1", "2016-H1"), ("2016M01", "2016-01"), ("2018 4. kvt.", "2018-Q4"),
      ("05/2013", "2013-05"), ("Baseline 2015 (antal anm.)", "2015"),
    ])
  func one(text: String, period: String) {
    #expect(PeriodText(text)?.period?.description == period)
  }

  @Test("a stretch of several years is no period", arguments: ["2013-2016", "2013 – 2016", "2013/2014"])
  func several(text: String) {
    #expect(PeriodText(text) == .several)
  }

  @Test(
    "other numbers are no years", arguments: ["165.000", "12", "3.000", "0100-70011-13", "20130501", "1899"])
  func none(text: String) {
    #expect(PeriodText(text) == nil)
  }

  @Test(
    "days are read day before month, and only those that exist",
    arguments: [
      ("01-05-2016", "2016-05-01"), ("2016-05-01", "2016-05-01"), ("1.5.2016", "2016-05-01"),
      ("1. maj 2016", "2016-05-01"), ("01-05-2016 13:45", "2016-05-01"), ("31-02-2016", nil),
      ("13-13-2016", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) {
    #expect(DateText.date(in: text)?.description == day)
  }
}
