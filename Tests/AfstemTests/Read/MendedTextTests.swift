import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemRead

@Suite("Texts that are put right as they are read")
struct MendedTextTests {
  private func read(_ bytes: Data) throws -> Reviewed<Extract?> {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "politi.csv")
    return Reading().read(FoundFile("politi.csv", in: folder))
  }

  private func cells(_ bytes: Data) throws -> [[String?]] {
    try read(bytes).value?.grids.first?.rows.map { $0.cells.map(\.text) } ?? []
  }

  private static let table = [["Gerningstype", "2016"], ["Vold, grov", "3"], ["Røveri \"stort\"", "4"]]

  @Test(
    "quotes around whole lines are taken off",
    arguments: [
      "\"Gerningstype;2016\"\n\"Vold, grov;3\"\n\"\"\"Røveri \"\"\"\"stort\"\"\"\"\"\";4\"\n",
      "\"Gerningstype,2016\"\r\n\"\"\"Vold, grov\"\",3\"\r\n\"\"\"Røveri \"\"\"\"stort\"\"\"\"\"\",4\"\r\n",
      "Gerningstype,2016\n\"\"\"Vold, grov\"\",3\"\n\"\"\"Røveri \"\"\"\"stort\"\"\"\"\"\",4\"\n",
      "\"Gerningstype\t2016\";;\n\"Vold, grov\t3\";;\n\"\"\"Røveri \"\"\"\"stort\"\"\"\"\"\"\t4\";;\n",
    ])
  func quotedLines(text: String) throws {
    #expect(try cells(Data(text.utf8)) == Self.table)
  }

  @Test(
    "a word processor's quotes around fields are plain ones",
    arguments: [
      "“Gerningstype”,“2016”\n“Vold, grov”,“3”\n“Røveri \"stort\"”,“4”\n",
      "„Gerningstype“;„2016“\n„Vold, grov“;3\n„Røveri \"stort\"“;„4“\n",
      "»Gerningstype«;»2016«\n»Vold, grov«;»3«\n»Røveri \"stort\"«;4\n",
    ], [String.Encoding.utf8, .windowsCP1252, .utf16])
  func curlyQuotes(text: String, encoding: String.Encoding) throws {
    #expect(try cells(try #require(text.data(using: encoding))) == Self.table)
  }

  @Test(
    "a file that is in order is read as it is",
    arguments: [
      ("\"a\";\"1\"\n\"b\";\"2\"\n", [["a", "1"], ["b", "2"]]),
      ("\"a, b\";1\n\"c, d\";2\n", [["a, b", "1"], ["c, d", "2"]]),
      (
        "Navn;1\n“Unge og sport”;2\nVold;3\nTyveri;4\n",
        [["Navn", "1"], ["“Unge og sport”", "2"], ["Vold", "3"], ["Tyveri", "4"]]
      ),
      ("\"a, b\"\n\"c\"\n\"d\"\n", [["a, b"], ["c"], ["d"]]),
    ])
  func inOrder(text: String, expected: [[String]]) throws {
    #expect(try cells(Data(text.utf8)) == expected)
  }

  private static let lines = ["Område;2016", "Hærværk på Bellahøj;1", "Indbrud;2", "Røveri;3", "Ålborg;4"]

  /// The lines of the table, some in UTF-8 and the others in another encoding.
  private func mixed(_ other: String.Encoding, utf8: [Int]) throws -> Data {
    try Self.lines.indices.reduce(into: Data()) { bytes, index in
      bytes +=
        try #require(Self.lines[index].data(using: utf8.contains(index + 1) ? .utf8 : other)) + [13, 10]
    }
  }

  @Test(
    "a line in another encoding than the rest is read in its own, and reported",
    arguments: [
      (String.Encoding.windowsCP1252, [2], ["2:1"]), (.windowsCP1252, [1, 2], ["1:1", "2:1"]),
      (.windowsCP1252, [4], ["4:1"]), (.isoLatin1, [1, 4, 5], ["2:1"]),
    ])
  func mixedEncodings(encoding: String.Encoding, utf8: [Int], places: [String]) throws {
    let result = try read(try mixed(encoding, utf8: utf8))
    let rows = result.value?.grids.first?.rows.map { $0.cells.compactMap(\.text).joined(separator: ";") }
    #expect(rows == Self.lines)
    #expect(result.findingLines == places.map { "encoding-replaced \($0)" })
  }

  @Test("a few old lines amid many in UTF-8 are read too, and a damaged character stays damage")
  func oldLine() throws {
    let many = Data((1...40).map { "Hærværk på Bellahøj;\($0)\n" }.joined().utf8)
    let old = try #require("Røveri;7\n".data(using: .windowsCP1252))
    let result = try read(many + old + many + Data([UInt8(ascii: "R"), 0xC3]) + Data("veri;8\n".utf8))
    let rows = try #require(result.value?.grids.first?.rows)
    #expect(rows[40].cells.first?.text == "Røveri")
    #expect(rows[81].cells.first?.text == "R\u{FFFD}veri")
    #expect(result.findingLines.sorted() == ["encoding-replaced 41:1", "encoding-replaced 82:1"])
  }

  @Test("more than ten such lines are reported together")
  func manyLines() throws {
    let old = try #require("Hærværk;1\n".data(using: .windowsCP1252))
    let bytes =
      (1...40).reduce(Data()) { bytes, _ in bytes + old }
      + Data((1...12).map { "Røveri;\($0)\n" }.joined().utf8)
    let findings = try read(bytes).findings
    #expect(findings.count == 11)
    #expect(findings.last?.message.english == "2 more lines are in UTF-8; they were read by themselves")
  }
}
