import Testing

@testable import AfstemModel

@Suite("Times with a zone")
struct ZonedTimeTests {
  private func day(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let date = NumericDate(bytes.span) else { return nil }
    return ZonedTime(endOf: bytes.span)?.danishDay(from: date.firstDay).description
  }

  @Test(
    "the last hours of a day in UTC are the next day in Denmark, two of them in summer",
    arguments: [
      ("2017-12-31T23:30:00Z", "2018-01-01"), ("2017-12-31T22:59:59.999Z", "2017-12-31"),
      ("2018-06-30T22:00Z", "2018-07-01"), ("2018-06-30 21:59Z", "2018-06-30"),
      ("2018-03-24T23:30:00Z", "2018-03-25"), ("2018-03-25T22:30:00Z", "2018-03-26"),
      ("2018-10-27T22:30:00Z", "2018-10-28"), ("2018-10-28T22:30:00Z", "2018-10-28"),
      ("1995-09-30T22:30:00Z", "1995-09-30"), ("1996-09-30T22:30:00Z", "1996-10-01"),
      ("2016-02-28T23:00:00Z", "2016-02-29"), ("31-12-2017 23:30Z", "2018-01-01"),
    ])
  func utc(text: String, expected: String) {
    #expect(day(text) == expected)
  }

  @Test(
    "an offset is taken off before",
    arguments: [
      ("2017-12-31T23:30:00+01:00", "2017-12-31"), ("2018-01-01T00:30:00+01", "2018-01-01"),
      ("2018-01-01T00:30:00+0200", "2017-12-31"), ("2018-01-01T00:30:00+05:30", "2017-12-31"),
      ("2017-12-31T18:30:00-05:00", "2018-01-01"), ("2018-07-01T00:30:00+02:00", "2018-07-01"),
    ])
  func offsets(text: String, expected: String) {
    #expect(day(text) == expected)
  }

  @Test(
    "a time without a zone, or no time, has none",
    arguments: ["2017-12-31T23:30:00", "2017-12-31 23.30", "31-12-2017", "2017-12-31T25:00Z", "2017-12-31 Z"])
  func local(text: String) {
    #expect(day(text) == nil)
  }
}
