import AfstemCSV
import Foundation
import Testing

/// Each file under fixtures/malformed has one fault and is named for it.
@Suite("Malformed files")
struct MalformedFileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../fixtures/malformed").standardized

  private func read(_ name: String) throws -> (records: [[String]], flaws: Flaws, problems: TextProblems) {
    let path = Self.folder.appending(path: name).path
    var reader = try CSVReader(path: path, options: .init(dialect: .excelDanish))
    var records: [[String]] = []
    var flaws: Flaws = []
    while let record = try reader.next() {
      records.append(record.strings)
      flaws.formUnion(record.flaws)
    }
    return (records, flaws, reader.textProblems)
  }

  @Test("an open quote does not swallow the records after it")
  func unclosedQuote() throws {
    let file = try read("unclosed-quote.csv")
    #expect(file.records.map(\.count) == [3, 3, 3])
    #expect(file.flaws == .unclosedQuote)
  }

  @Test("a quote within a quoted name is part of the name")
  func strayQuote() throws {
    let file = try read("stray-quote.csv")
    #expect(file.records[1] == ["Tyveri \"simpelt\" ude; alle", "462"])
    #expect(file.flaws == .strayQuote)
  }

  @Test(
    "a stray quote is text, wherever it stands, and swallows no record",
    arguments: [
      // Before a value, before a blank last one, behind a value that is quoted, and behind one with a comma.
      ("1,\"2,\"a, b\",x\n3,4,\"c\",y\n", [["1", "\"2", "a, b", "x"], ["3", "4", "c", "y"]]),
      ("1,\"a\",\"\n2,\"b\",\n", [["1", "a", "\""], ["2", "b", ""]]),
      ("1,\"a\"\"\n2,\"b\"\n", [["1", "a\""], ["2", "b"]]),
      ("1,\"a\"\"\n2,b\n", [["1", "a\""], ["2", "b"]]),
      ("1,\"a, 48\"\",\"b\",x\n2,c,\"d\",y\n", [["1", "a, 48\"", "b", "x"], ["2", "c", "d", "y"]]),
      ("\"1,2\n\"3\",4\n", [["\"1", "2"], ["3", "4"]]),
    ])
  func misplacedQuote(text: String, expected: [[String]]) throws {
    var reader = try CSVReader(bytes: Array(text.utf8), options: .init(dialect: .rfc4180))
    var records: [[String]] = []
    var isFlawed = false
    while let record = try reader.next() {
      records.append(record.strings)
      isFlawed = isFlawed || !record.flaws.isEmpty
    }
    #expect(records == expected)
    #expect(isFlawed)
  }

  @Test("records may differ in their number of fields")
  func raggedRows() throws {
    #expect(try read("ragged-rows.csv").records.map(\.count) == [3, 2, 4])
  }

  @Test("every kind of line ending ends a record")
  func mixedLineEnds() throws {
    #expect(try read("mixed-line-ends.csv").records.count == 4)
  }

  @Test(
    "damage to the text is reported with its kind and offset",
    arguments: [
      ("nul-byte.csv", TextProblem(.nul, offset: 21)),
      ("undecodable-byte.csv", TextProblem(.undecodable, offset: 117)),
      ("character-lost-earlier.csv", TextProblem(.alreadyReplaced, offset: 12)),
      ("lone-surrogate.csv", TextProblem(.undecodable, offset: 14)),
    ])
  func damage(name: String, problem: TextProblem) throws {
    #expect(try read(name).problems.first == [problem])
  }
}
