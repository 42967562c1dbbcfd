import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemRead
@testable import AfstemVocabulary

@Suite("Reading files")
struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a file is what its bytes say, whatever its name",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04], FileFormat.workbook),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
      (Array("%PDF-1.7".utf8), .other(.document("PDF"))), (Array("Type;2012".utf8), .delimited),
      ([], .delimited),
    ])
  func format(_ head: [UInt8], format: FileFormat) {
    #expect(FileFormat(head: head) == format)
  }

  @Test("a file that cannot be read is a finding and never stops the others")
  func oneBad() throws {
    try folder.write("PK\u{3}\u{4} afbrudt", to: "a.xlsx")
    try folder.write("%PDF-1.7", to: "b.csv")
    try folder.write("Type;2012\nVold;3\n", to: "c.xlsx")
    try folder.write("\n\n", to: "d.csv")
    let files = ["a.xlsx", "b.csv", "c.xlsx", "d.csv", "mangler.csv"].map { FoundFile($0, in: folder) }
    let results = files.map(Reading().read)
    let reports = zip(results, files).map { SourceReport($0.value, of: $1.source) }
    #expect(reports.map(\.status) == [.unreadable, .unreadable, .imported, .empty, .unreadable])
    let findings = results.flatMap(\.findings)
    #expect(findings.map(\.code) == [.unreadableFile, .notATable, .emptyInput, .unreadableFile])
    #expect(findings.map(\.provenance?.file) == ["a.xlsx", "b.csv", "d.csv", "mangler.csv"])
  }

  @Test("a damaged workbook is reported in words that its sender understands")
  func damagedInWords() throws {
    try folder.write("PK\u{3}\u{4} afbrudt", to: "a.xlsx")
    let finding = try #require(Reading().read(FoundFile("a.xlsx", in: folder)).findings.first)
    #expect(
      finding.text(in: .danish)
        == "filen er beskadiget og kan ikke pakkes ud (arkivet er ikke helt); bed om den igen")
  }

  @Test("a sheet that is a chart is mentioned, and the other sheets are read", .needsPython)
  func chartSheet() throws {
    let script = """
      import openpyxl, sys
      book = openpyxl.Workbook()
      book.active.append(["Type", 2012])
      book.active.append(["Vold", 3])
      chart = openpyxl.chart.BarChart()
      chart.add_data(openpyxl.chart.Reference(book.active, min_col=2, min_row=1, max_row=2))
      book.create_chartsheet("Udvikling").add_chart(chart)
      book.save(sys.argv[1])
      """
    try #require(Oracle.python).accepts("-c", script, "\(folder.path)/a.xlsx")
    let result = Reading().read(FoundFile("a.xlsx", in: folder))
    #expect(result.value?.grids.map(\.rows.count) == [2])
    let finding = try #require(result.findings.first)
    #expect((finding.code, finding.severity) == (.leftOut, .info))
    #expect(finding.text(in: .danish) == "Ark 'Udvikling': arket er et diagram og er udeladt")
    #expect(finding.provenance?.place == .sheet("Udvikling"))
  }
}
