import Testing
import AfstemXLSX

@Suite("Serial dates")
struct SerialDateTests {
  @Test(
    "a serial number is a date of its date system",
    arguments: [
      ("0", DateSystem.since1900, "1899-12-31"), ("1", .since1900, "1900-01-01"),
      ("59", .since1900, "1900-02-28"),
      ("61", .since1900, "1900-03-01"), ("42491", .since1900, "2016-05-01"),
      ("2958465", .since1900, "9999-12-31"),
      ("0", .since1904, "1904-01-01"), ("60", .since1904, "1904-03-01"), ("41029", .since1904, "2016-05-01"),
      ("42491.5625", .since1900, "2016-05-01T13:30:00"), ("42491.999999999", .since1900, "2016-05-02"),
    ])
  func date(serial: String, system: DateSystem, words: String) throws {
    let number = try #require(ExactDecimal(serial))
    let date = try #require(SerialDate(number, system: system))
    #expect(date.dateTime?.description == words)
  }

  @Test("29 February 1900, which did not exist, is not a date")
  func neverWas() throws {
    let number = try #require(ExactDecimal("60"))
    let date = try #require(SerialDate(number, system: .since1900))
    #expect(date.dateTime == nil)
  }

  @Test("numbers outside the calendar are not dates", arguments: ["-1", "2958466", "1E300"])
  func outside(serial: String) throws {
    let number = try #require(ExactDecimal(serial))
    #expect(SerialDate(number, system: .since1900) == nil)
  }
}
