import Foundation
import Testing

@testable import AfstemXLSX

@Suite("Archives")
struct ArchiveTests {
  private static let part = "xl/worksheets/sheet1.xml"
  private static let workbook = HandmadeWorkbook(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)

  /// The problem that reading all rows ends with; `nil` if there is none.
  private static func problem(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> XLSXError.Problem?
  {
    do throws(XLSXError) {
      for worksheet in try Workbook(bytes: bytes, limits: limits).worksheets {
        #expect(try worksheet.lines() == ["1: A=number 1"])
      }
      return nil
    } catch {
      return error.problem
    }
  }

  @Test(
    "a local header that contradicts the directory is malformed",
    arguments: [
      ("flags", 6, [1]), ("method", 8, [8]), ("checksum", 14, [1, 2, 3, 4]), ("compressed size", 18, [0, 0]),
      ("size", 22, [0, 0]), ("name", 30, [0x79]),
    ] as [(String, Int, [UInt8])])
  func headersDiffer(field: String, offset: Int, change: [UInt8]) throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: Self.part))
    archive.write(change, at: header + offset)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.headersDiffer))
  }

  @Test("a header written before the sizes were known may leave them out")
  func dataDescriptor() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: Self.part))
    archive.write([8, 0], at: header + 6)
    archive.write([UInt8](repeating: 0, count: 12), at: header + 14)
    #expect(Self.problem(archive.bytes) == nil)
  }

  @Test("a local header may spell its name in another case and with backslashes")
  func headerSpelledOtherwise() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: Self.part))
    archive.write(Array(#"XL\Worksheets"#.utf8), at: header + 30)
    #expect(Self.problem(archive.bytes) == nil)
  }

  @Test("two entries at the same offset overlap")
  func overlap() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let record = try #require(archive.record(of: Self.part))
    archive.write([0, 0, 0, 0], at: record + 42)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.overlappingEntries))
  }

  @Test("an entry whose header extends it into the next one overlaps it")
  func longHeader() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: "xl/workbook.xml"))
    archive.write([0xFF, 0xFF], at: header + 28)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.overlappingEntries))
  }

  @Test("the limit on entries is checked before the directory is read")
  func entryLimit() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([0xFE, 0xFF, 0xFE, 0xFF], at: archive.end + 8)
    #expect(Self.problem(archive.bytes) == .limitExceeded(.archiveEntries, allowed: 4_096))
    var limits = ReadingLimits()
    limits.archiveEntries = 3
    #expect(Self.problem(Self.workbook.bytes, limits: limits) == .limitExceeded(.archiveEntries, allowed: 3))
  }

  @Test(
    "a directory with more or fewer entries than it states is malformed", arguments: [3, 5] as [UInt8])
  func entryCount(stated: UInt8) {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([stated, 0, stated, 0], at: archive.end + 8)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.directoryMalformed))
  }

  @Test("an archive without its end is malformed", arguments: [1, 22, 200])
  func truncated(missing: Int) {
    #expect(
      Self.problem(Array(Self.workbook.bytes.dropLast(missing))) == .archiveMalformed(.directoryMalformed))
  }

  @Test("a directory that is stated to be past the archive's end is malformed")
  func directoryOutside() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([0xF0, 0xFF, 0xFF, 0x7F], at: archive.end + 16)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.directoryMalformed))
  }

  @Test("a comment after the archive may look like the archive's end")
  func comment() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([30, 0], at: archive.end + 20)
    let comment = Array("PK".utf8) + [5, 6] + [UInt8](repeating: 0xFF, count: 26)
    #expect(Self.problem(archive.bytes + comment) == nil)
  }

  @Test("an archive with a zip64 end is read")
  func wideEnd() {
    #expect(Self.problem(ArchivePatch(Self.workbook.bytes).withWideEnd()) == nil)
  }

  @Test(
    "an archive after other bytes is read, also with a zip64 end",
    arguments: [1, 100_000])
  func behindOthers(count: Int) {
    let others = [UInt8](repeating: 0x50, count: count)
    #expect(Self.problem(others + Self.workbook.bytes) == nil)
    #expect(Self.problem(others + ArchivePatch(Self.workbook.bytes).withWideEnd()) == nil)
  }

  @Test("an archive that does not state its directory's offset has it right before its end")
  func unknownOffset() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([0xFF, 0xFF, 0xFF, 0xFF], at: archive.end + 16)
    #expect(Self.problem(archive.bytes) == nil)
  }

  @Test(
    "a zip64 locator without room for a record before it is malformed", arguments: [0, 1, 55])
  func locatorAtBeginning(roomBefore: Int) {
    let locator = Array("PK\u{6}\u{7}".utf8) + [UInt8](repeating: 0, count: 16)
    let end = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0xFF, count: 16) + [0, 0]
    let room = (Array("PK".utf8) + [UInt8](repeating: 0, count: 55)).prefix(roomBefore)
    let problem: XLSXError.Problem =
      roomBefore == 1 ? .notAWorkbook(.unknown) : .archiveMalformed(.directoryMalformed)
    #expect(Self.problem(room + locator + end) == problem)
  }

  @Test("entries after other bytes must not overlap, nor begin within those bytes")
  func overlapBehindOthers() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let record = try #require(archive.record(of: Self.part))
    archive.write([0, 0, 0, 0], at: record + 42)
    #expect(Self.problem([1] + archive.bytes) == .archiveMalformed(.overlappingEntries))
    archive.write([0xFF, 0xFF, 0, 0], at: record + 42)
    #expect(Self.problem([1] + archive.bytes) == .archiveMalformed(.overlappingEntries))
  }

  @Test("other bytes without an archive's end are not a workbook")
  func othersAlone() {
    let others = Array("MZ".utf8)
    #expect(Self.problem(others + Self.workbook.bytes.dropLast(22)) == .notAWorkbook(.unknown))
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([1, 0, 0, 0], at: archive.end + 12)
    #expect(Self.problem(others + archive.bytes) == .notAWorkbook(.unknown))
  }

  @Test("two entries whose names differ only in case are duplicates")
  func duplicate() {
    var workbook = Self.workbook
    workbook.set("XL/Workbook.xml", "<workbook/>")
    #expect(Self.problem(workbook.bytes) == .archiveMalformed(.duplicateEntry))
  }

  @Test("a file is read like its bytes in memory, whether small or large", arguments: [10, 40_000])
  func file(rowCount: Int) throws {
    let rows = (1...rowCount).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let workbook = HandmadeWorkbook(rows: rows)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(workbook.bytes).write(to: file)
    let read = try Workbook(path: file.path()).worksheets.first?.lines()
    #expect(read?.count == rowCount)
    #expect(try read == workbook.lines())
  }
}
