import Testing

@testable import AfstemModel

@Suite("Dates in digits")
struct NumericDateTests {
  private func date(_ text: String) -> NumericDate? {
    NumericDate(Array(text.utf8).span)
  }

  @Test(
    "every usual form gives the same day",
    arguments: [
      "2023-11-14", "2023-11-14T23:13:00Z", "2023-11-14 23:13", "14-11-2023", "14/11/2023", "14.11.2023",
      "14.11.2023 23.13", "14.11.2023 kl. 23.13", "20231114", "2023/11/14",
    ])
  func forms(text: String) {
    #expect(date(text)?.firstDay == CalendarDate(year: 2023, month: 11, day: 14))
  }

  @Test("a month alone is a date without a day")
  func month() {
    #expect(date("2019-01")?.day == nil)
    #expect(date("2019-01")?.lastDay == CalendarDate(year: 2019, month: 1, day: 31))
  }

  @Test("29 February is a date in leap years only")
  func leapYears() {
    #expect(date("29-02-2016") != nil)
    #expect(date("29-02-2015") == nil)
    #expect(date("29-02-1900") == nil)
    #expect(date("29-02-2000") != nil)
  }

  @Test(
    "other texts are not dates",
    arguments: [
      "", "11/14/2023", "14-11", "14-11-23", "14-11/2023", "2023-13-01", "2023-11-14x", "I alt", "123456789",
      "2019-1-1-1", "0000-01-01", "14-1l-2023", "2023-11-1o", "14:11:2023", "1-.-1.2023",
    ])
  func malformed(text: String) {
    #expect(date(text) == nil)
  }
}
