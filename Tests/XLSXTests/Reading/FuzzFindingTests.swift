import Foundation
import Testing

@testable import AfstemXLSX

@Suite("Fuzzing seeds and findings")
struct FuzzFindingTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../fixtures/fuzz").standardized

  static func files(_ target: String) throws -> [String] {
    let folder = folder.appending(path: target)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .map { folder.appending(path: $0).path() }
  }

  @Test(
    "archives with zip64 fields, archives written to a pipe and archives after other bytes are read",
    arguments: try files("container"))
  func container(path: String) throws {
    let worksheet = try #require(try Workbook(path: path).worksheets.first)
    var rows = try worksheet.rows()
    let row = try rows.next()
    #expect(row?.number == 1)
  }

  @Test("the scanner and libxml2 read the same rows of a worksheet", arguments: try files("worksheet"))
  func worksheet(path: String) throws {
    var workbook = HandmadeWorkbook(rows: "", sharedStrings: "<si><t>en</t></si><si><t>to</t></si>")
    workbook.set("xl/worksheets/sheet1.xml", [UInt8](try Data(contentsOf: URL(filePath: path))))
    let worksheet = try #require(try Workbook(bytes: workbook.bytes).worksheets.first)
    #expect(RowTranscript(worksheet, .scanningPlainRows) == RowTranscript(worksheet, .markupOnly))
  }

  @Test("the scanner and libxml2 read the same shared strings", arguments: try files("shared-strings"))
  func sharedStrings(path: String) throws {
    var workbook = HandmadeWorkbook(rows: "")
    let part = PartName("xl/sharedStrings.xml")
    workbook.set(part.spelling, [UInt8](try Data(contentsOf: URL(filePath: path))))
    let package = try Package(try Archive(bytes: workbook.bytes, limits: ReadingLimits()))
    let handler = SharedStringsHandler(limits: ReadingLimits())
    let isParsed = (try? package.parse(part, with: handler)) != nil
    let scanned = try? SharedStringsReader(part, in: package).read()
    #expect((scanned != nil) == isParsed)
    guard let scanned else { return }
    #expect(scanned.count == handler.strings.count)
    #expect(withExtendedLifetime(scanned) { Array(scanned.contents) } == Array(handler.strings.contents))
  }
}
