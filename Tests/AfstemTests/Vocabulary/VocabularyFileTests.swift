import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The file of words")
struct VocabularyFileTests {
  @Test("words are text as they stand, whatever they look like")
  func words() throws {
    let file = try VocabularyFile(yaml: "units:\n  tkr: [\"1.000\", 1000, yes]\nmonths:\n  1: [januar]")
    #expect(try file.lists("units") == ["tkr": ["1.000", "1000", "yes"]])
    #expect(try file.list("units", "tkr") == ["1.000", "1000", "yes"])
    #expect(try file.lists("months") == ["1": ["januar"]])
  }

  @Test(
    "an entry that is missing, or of another shape, is refused and not taken for none",
    arguments: ["other: []", "rate: snit", "rate: [[snit]]", "rate: {a: b}"])
  func malformed(yaml: String) throws {
    let file = try VocabularyFile(yaml: yaml)
    #expect(throws: VocabularyFile.MalformedEntry.self) { try file.list("rate") }
    #expect(throws: VocabularyFile.MalformedEntry.self) { try file.lists("rate") }
  }
}
