import AfstemCells
import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemRead
@testable import AfstemVocabulary

@Suite("Reading delimited files")
struct DelimitedReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ bytes: Data, options: ReadingOptions = ReadingOptions(), limits: JobLimits = JobLimits()
  ) throws -> Reviewed<Extract?> {
    try folder.write(bytes, to: "politi.csv")
    return Reading(limits: limits).read(FoundFile("politi.csv", in: folder, options: options))
  }

  private func read(_ text: String, limits: JobLimits = JobLimits()) throws -> Reviewed<Extract?> {
    try read(Data(text.utf8), limits: limits)
  }

  /// Findings as `code place: message`.
  private func sentences(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.code.rawValue) \($0.provenance?.cell ?? ""): \($0.message.english)" }
  }

  @Test("a record is a row at the line it starts on, and blank fields are no cells")
  func rows() throws {
    let result = try read("Gerningstype;2012;2013\nIndbrud;154; \n\n\"Vold/\nTrusler\";65;59\nChikane;;29\n")
    let grid = try #require(result.value?.grids.first)
    #expect(grid.sheet == nil)
    #expect(grid.rows.map(\.number) == [1, 2, 4, 6])
    #expect(grid.rows.map { $0.cells.map(\.column) } == [[1, 2, 3], [1, 2], [1, 2, 3], [1, 3]])
    #expect(grid.rows[2].cells.first?.text == "Vold/\nTrusler")
    #expect(result.findings == [])
  }

  @Test("a text written as a formula, so that a spreadsheet leaves it alone, is the text")
  func quotedFormulas() throws {
    let text = "Type;2012\nVold;=\"0118\"\n\"=\"\"Røveri\"\"\";=\"\"\nX;=\"a\"&\"b\"\n"
    let grid = try #require(try read(text).value?.grids.first)
    #expect(
      grid.rows.map { $0.cells.map(\.text) } == [
        ["Type", "2012"], ["Vold", "0118"], ["Røveri"], ["X", "=\"a\"&\"b\""],
      ])
    let incidents =
      Self.incidentHeader
      + "=\"J1\";=\"14-11-2016\";\"=\"\"Indbrud\"\"\";Husum;\nJ1;14-11-2016;Indbrud;Husum;\n"
    let summary = try readIncidents(incidents).value?.grids.first?.tables?.value.first?.incidents?.summary
    #expect(summary?.groups.map(\.offence) == ["Indbrud"])
    #expect(summary?.duplicates.lines == [3])
  }

  @Test("the encoding and the dialect are kept in words")
  func described() throws {
    let result = try read("Område;2012\nHærværk;73\n".data(using: .windowsCP1252) ?? Data())
    #expect(result.value?.file.encoding == "Windows-1252")
    #expect(result.value?.file.dialect == "; \" LF")
    #expect(result.value?.grids.first?.rows.last?.cells.first?.text == "Hærværk")
  }

  @Test("the job's encoding and delimiter are used")
  func told() throws {
    let options = ReadingOptions(encoding: "cp850", delimiter: "|")
    let result = try read(Data([0x91, UInt8(ascii: "|")] + "a;b|c\n".utf8), options: options)
    #expect(result.value?.grids.first?.rows.first?.cells.map(\.text) == ["æ", "a;b", "c"])
  }

  @Test("a record with a field too many or too few is flagged at its odd field")
  func ragged() throws {
    let table = "Type;2012;2013\nIndbrud;154;141\nTyverier;462;409;17\nVold;65;58\nHærværk;73\nChikane;1;2\n"
    let more = (1...4).map { "Type \($0);1;2\n" }.joined()
    #expect(
      sentences(try read(table + more).findings) == [
        "row-length 3:4: the record has 4 fields, but the others have 3; did a delimiter divide one in two?",
        "row-length 5:2: the record has 2 fields, but the others have 3; has something dropped out?",
      ])
  }

  @Test(
    "titles, notes, headings and empty fields past the last column are not ragged",
    arguments: [
      "Anmeldelser for Husum\n\nType;2012;2013\nIndbrud;1;2\nVold;3;4\nKilde: Københavns Politi\n",
      "Type;2012;2013;;\nIndbrud;1;2\nVold;3;4\nChikane;5;6;\n",
      "Type;2012\nIndbrud;1\nVold;2\n\nType;2012;2013;2014\nIndbrud;1;2;3\nVold;1;2;3\nTyveri;1;2;3\n",
    ])
  func regular(_ text: String) throws {
    #expect(try read(text).findings == [])
  }

  @Test("a character that was lost before the file was sent is reported at its field")
  func lost() throws {
    let found = sentences(try read("Omr\u{FFFD}de;2012\nHusum;1\n").findings)
    #expect(
      found == [
        "encoding-replaced 1:1: characters in \"Omr\u{FFFD}de\" were lost before the file was sent; ask for it in UTF-8"
      ])
  }

  private static let incidentHeader = "Journalnummer;Gerningsdato;Gerningstype;Bydel;Anmelder\n"

  private func readIncidents(_ text: String, limits: JobLimits = JobLimits()) throws -> Reviewed<Extract?> {
    try folder.write(text, to: "politi.csv")
    return Extraction(limits: limits).read(FoundFile("politi.csv", in: folder))
  }

  @Test("incidents are counted beyond the rows kept in memory, and unread columns are dropped")
  func incidents() throws {
    let rows = (1...1_000).map { "0100-\($0);14-11-2016;Indbrud;Husum;Ane 010165-0000\n" }.joined()
    var limits = JobLimits()
    limits.rows = 100
    let grid = try #require(try readIncidents(Self.incidentHeader + rows, limits: limits).value?.grids.first)
    let counted = try #require(grid.tables?.value.first?.incidents)
    #expect(counted.table.fields == IncidentFields(date: 2, offence: 3, area: 4, id: 1))
    #expect(counted.summary.groups.map(\.count) == [1_000])
    #expect(counted.summary.personalNumbers.mapValues(\.count) == [5: 1_000])
    #expect(grid.rowCount == 1_001)
    #expect(grid.rows.count == IncidentTable.headLength)
    #expect(grid.rows.dropFirst().allSatisfy { $0.cells.map(\.column) == [1, 2, 3, 4] })
  }

  @Test("a record that is too long is reported anywhere, and more groups than rows allowed are refused")
  func incidentFaults() throws {
    let rows = (1...999).map { "0100-\($0);14-11-2016;Type \($0 % 500);Husum;\n" }.joined()
    let long = Self.incidentHeader + rows + "0100-1000;14-11-2016;Tyveri; groft;Husum;Bo\n"
    #expect(try readIncidents(long).findingLines == ["row-length 1001:6"])
    var limits = JobLimits()
    limits.rows = 499
    let refused = try readIncidents(long, limits: limits)
    #expect(refused.value == nil)
    #expect(refused.findings.map(\.code) == [.limitExceeded])
  }

  @Test("registration numbers are masked in all cells")
  func redacted() throws {
    let grid = try #require(
      try read("Gerningstype;2016;Note\nIndbrud;1;ringet af 010165-0000\n").value?.grids.first)
    #expect(grid.rows.last?.cells.last?.text == "ringet af 010165-****")
    #expect(grid.rows.last?.cells.last?.isRedacted == true)
    let lost = try read("Omr\u{FFFD}de 010165-0000;2012\nHusum;1\n").findings
    #expect(lost.first?.message.english.contains("Omr\u{FFFD}de 010165-****") == true)
  }

  @Test("a file with many zero bytes is not text")
  func binary() throws {
    let result = try read(Data([1, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 7, 10, 0, 0]))
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.notATable])
  }

  @Test(
    "a limit met is a finding that names the job's key",
    arguments: [
      ("a;b;c\n", "columns"), ("a;" + String(repeating: "x", count: 200) + "\n", "cellLength"),
      ("a\nb\nc\nd\n", "rows"),
    ])
  func limits(_ text: String, key: String) throws {
    var limits = JobLimits()
    limits.columns = 2
    limits.cellLength = 100
    limits.rows = 3
    let result = try read(text, limits: limits)
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.limitExceeded])
    #expect(result.findings.first?.message.english.contains("limits.\(key)") == true)
  }
}
