import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("File patterns")
struct GlobPatternTests {
  @Test(
    "a name fits its pattern",
    arguments: [
      ("budget.xlsx", "*.xlsx"), ("b.xlsx", "?.xlsx"), ("oversigt-2013.xlsx", "oversigt-*.xlsx"),
      ("aXbXc", "a*x?"), ("Budget.XLSX", "budget.xlsx"), ("MÅLTAL.csv", "m?ltal.csv"), ("aaab", "*ab"),
      ("måltal.csv", "m?ltal*"), ("", "*"), (".skjult", ".*"),
    ])
  func fits(_ name: String, pattern: String) {
    #expect(GlobPattern.matches(name, Array(pattern)))
  }

  @Test(
    "a name that only resembles its pattern does not fit",
    arguments: [
      ("budget.xlsx", "*.xls"), ("ab.xlsx", "?.xlsx"),
      (".skjult.csv", "*.csv"),
      ("~", ""), ("ab", "a*c"),
    ])
  func fitsNot(_ name: String, pattern: String) {
    #expect(!GlobPattern.matches(name, Array(pattern)))
  }

  @Test("many stars take no longer than the lengths multiplied, or this would never end")
  func manyStars() {
    let name = String(repeating: "a", count: 4_000)
    let pattern = String(repeating: "a*", count: 1_000) + "b"
    #expect(!GlobPattern.matches(name, Array(pattern)))
  }
}
