import AfstemCells
import Testing

@Suite("How text spells numbers and dates")
struct TextSpellingTests {
  @Test(
    "a Danish number has a decimal comma, and points between groups of three digits or none",
    arguments: [
      ("1.490.000,50", "1490000.5"), ("1490000,5", "1490000.5"), ("-5", "-5"), ("1.490", "1490"),
      ("0,05", "0.05"),
    ])
  func danishNumbers(text: String, number: String) {
    #expect(TextSpelling.danish.number(text) == ExactDecimal(number))
  }

  @Test(
    "what is grouped otherwise is no Danish number, rather than another one",
    arguments: [
      "1.49", "12.5", "1..000", "1.0000", "1,490,000", "1490.000", "--5", "", ",", "1,5.000", "fire",
    ])
  func noDanishNumbers(text: String) {
    #expect(TextSpelling.danish.number(text) == nil)
  }

  @Test(
    "a date begins with the year, or with the day where the spelling says so",
    arguments: [
      ("2016-05-31", TextSpelling.plain, "2016-05-31"), ("2016-05-31", .danish, "2016-05-31"),
      ("31-05-2016", .danish, "2016-05-31"), ("1.5.2016", .danish, "2016-05-01"),
      ("31/05/2016 13:30", .danish, "2016-05-31T13:30:00"),
      ("2016-05-31T13:30:00.25", .plain, "2016-05-31T13:30:00.250"),
    ])
  func dates(text: String, spelling: TextSpelling, date: String) {
    #expect(spelling.date(text)?.description == date)
  }

  @Test(
    "a date that does not exist, or whose order is not known, is none",
    arguments: [
      "2016-02-30", "2015-02-29", "31-05-2016", "2016-13-01", "2016-05", "2016-05-01 25:00", "i går", "",
    ])
  func noDates(text: String) {
    #expect(TextSpelling.plain.date(text) == nil)
  }

  @Test(
    "a value is read back as it was written, in either spelling", arguments: [TextSpelling.plain, .danish])
  func roundTrip(spelling: TextSpelling) {
    let date = CalendarDateTime(year: 2016, month: 5, day: 31, hour: 9, minute: 5, second: 7, millisecond: 40)
    #expect(spelling.date(spelling.text(of: .date(date))) == date)
    let number = ExactDecimal(significand: -149_000_050, exponent: -2)
    #expect(spelling.number(spelling.text(of: .number(number))) == number)
  }
}

@Suite("Values as Swift's types")
struct FieldConvertibleTests {
  @Test(
    "a number is whole, or no integer", arguments: [("12", 12), ("12.0", 12), ("12.5", nil), ("1e2", 100)])
  func integers(number: String, integer: Int?) throws {
    #expect(StatedValue.number(try #require(ExactDecimal(number))).as(Int.self) == integer)
    #expect(StatedValue.text(number).as(Int.self) == integer)
  }

  @Test("integers of any width are read back, those past 18 digits too")
  func extremes() {
    #expect(UInt64.max.stated.as(UInt64.self) == .max)
    #expect(StatedValue.text("\(Int64.min)").as(Int64.self) == .min)
    #expect(StatedValue.text("300").as(UInt8.self) == nil)
  }

  @Test("a binary fraction is kept as a Double, and is a decimal as Excel shows it")
  func measurements() {
    let value = StatedValue.measurement(0.1 + 0.2)
    #expect(value.as(Double.self) == 0.1 + 0.2)
    #expect(value.number == ExactDecimal("0.3"))
  }

  @Test(
    "an error and a formula without its result are no text",
    arguments: [StatedValue.error("#REF!"), .formulaWithoutValue])
  func noText(value: StatedValue) {
    #expect(value.as(String.self) == nil)
  }

  @Test("whole numbers may be written as literals, also in arrays with gaps")
  func literals() {
    let values: [ExactDecimal?] = [128, 120, nil]
    #expect(values.map { $0?.description } == ["128", "120", nil])
  }
}

@Suite("Dates")
struct CalendarDateTimeTests {
  @Test("earlier comes before later, to the millisecond")
  func order() {
    let day = CalendarDateTime(year: 2016, month: 5, day: 31)
    let noon = CalendarDateTime(year: 2016, month: 5, day: 31, hour: 12)
    let next = CalendarDateTime(year: 2016, month: 6, day: 1)
    #expect([next, noon, day].sorted() == [day, noon, next])
  }
}
