import Testing
import AfstemXLSX

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Patterns of dates")
struct DatePatternTests {
  private func spelt(_ text: String, _ pattern: DatePattern) -> String? {
    let bytes = Array(text.utf8)
    return pattern.date(bytes.span)?.description
  }

  @Test(
    "a date is read as it is spelt",
    arguments: [
      ("dd-mm-yyyy", "14-11-2023", "2023-11-14"), ("d/m yyyy", "1/2 2016", "2016-02-01"),
      ("yyyymmdd", "20160501", "2016-05-01"), ("d.m.yyyy hh:mm", "1.2.2016 09:05", "2016-02-01T09:05:00"),
      ("dd-mm-yyyy", "14-11-2023 13:30:00.250", "2023-11-14T13:30:00.250"),
    ])
  func reads(pattern: String, text: String, date: String) throws {
    #expect(spelt(text, try #require(DatePattern(pattern))) == date)
  }

  @Test(
    "text that the way back would spell otherwise is no date",
    arguments: [
      ("dd-mm-yyyy", "1-11-2023"), ("d-m-yyyy", "01-11-2023"), ("dd-mm-yyyy", "14-11-2023 00:00:00"),
      ("dd-mm-yyyy", "14-11-2023 "), ("yyyy-mm-dd", "2016-05-01T13:30:00"), ("dd-mm-yyyy", "14/11/2023"),
    ])
  func declines(pattern: String, text: String) throws {
    #expect(spelt(text, try #require(DatePattern(pattern))) == nil)
  }

  @Test(
    "a pattern that leaves a date open is none",
    arguments: ["", "yyyy", "dd-mm", "dmyyyy", "dd-dd-yyyy", "yy-mm-dd", "mmm d yyyy"])
  func noPattern(text: String) {
    #expect(DatePattern(text) == nil)
  }
}
