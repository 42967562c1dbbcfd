import Foundation
import Testing

@testable import XLSX

@Suite("Archives")
struct ArchiveTests {
  private static let part = "xl/worksheets/sheet1.xml"
  private static let workbook = HandmadeWorkbook(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)

  /// What reading all rows of these bytes ends in; `nil` where they are read.
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
    "an entry's own header says what the directory says",
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

  @Test("a header that was written before the sizes were known may leave them out")
  func dataDescriptor() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: Self.part))
    archive.write([8, 0], at: header + 6)
    archive.write([UInt8](repeating: 0, count: 12), at: header + 14)
    #expect(Self.problem(archive.bytes) == nil)
  }

  @Test("a name's case, and slashes that lean backwards, do not make a header another one")
  func headerSpelledOtherwise() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: Self.part))
    archive.write(Array(#"XL\Worksheets"#.utf8), at: header + 30)
    #expect(Self.problem(archive.bytes) == nil)
  }

  @Test("two entries that begin at one place overlap")
  func overlap() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let record = try #require(archive.record(of: Self.part))
    archive.write([0, 0, 0, 0], at: record + 42)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.overlappingEntries))
  }

  @Test("an entry whose header makes it reach into the next one overlaps it")
  func longHeader() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let header = try #require(archive.header(of: "xl/workbook.xml"))
    archive.write([0xFF, 0xFF], at: header + 28)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.overlappingEntries))
  }

  @Test("the limit on entries is held before the directory is read")
  func entryLimit() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([0xFE, 0xFF, 0xFE, 0xFF], at: archive.end + 8)
    #expect(Self.problem(archive.bytes) == .limitExceeded(.archiveEntries, allowed: 4_096))
    var limits = ReadingLimits()
    limits.archiveEntries = 3
    #expect(Self.problem(Self.workbook.bytes, limits: limits) == .limitExceeded(.archiveEntries, allowed: 3))
  }

  @Test(
    "a directory that holds more or fewer entries than it says is malformed", arguments: [3, 5] as [UInt8])
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

  @Test("a directory that is said to lie past the archive's end is malformed")
  func directoryOutside() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([0xF0, 0xFF, 0xFF, 0x7F], at: archive.end + 16)
    #expect(Self.problem(archive.bytes) == .archiveMalformed(.directoryMalformed))
  }

  @Test("a comment may follow the archive, and may look like its end")
  func comment() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([30, 0], at: archive.end + 20)
    let comment = Array("PK".utf8) + [5, 6] + [UInt8](repeating: 0xFF, count: 26)
    #expect(Self.problem(archive.bytes + comment) == nil)
  }

  @Test("an archive whose end is stated in 64 bits is read")
  func wideEnd() {
    #expect(Self.problem(ArchivePatch(Self.workbook.bytes).withWideEnd()) == nil)
  }

  @Test(
    "an archive is found behind other bytes, also where its end is stated in 64 bits",
    arguments: [1, 100_000])
  func behindOthers(count: Int) {
    let others = [UInt8](repeating: 0x50, count: count)
    #expect(Self.problem(others + Self.workbook.bytes) == nil)
    #expect(Self.problem(others + ArchivePatch(Self.workbook.bytes).withWideEnd()) == nil)
  }

  @Test("an archive that does not know where its directory begins has it right before its end")
  func unknownOffset() {
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([0xFF, 0xFF, 0xFF, 0xFF], at: archive.end + 16)
    #expect(Self.problem(archive.bytes) == nil)
  }

  @Test(
    "a locator with no room before it for the wide record it speaks of is malformed", arguments: [0, 1, 55])
  func locatorAtBeginning(roomBefore: Int) {
    let locator = Array("PK\u{6}\u{7}".utf8) + [UInt8](repeating: 0, count: 16)
    let end = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0xFF, count: 16) + [0, 0]
    let room = (Array("PK".utf8) + [UInt8](repeating: 0, count: 55)).prefix(roomBefore)
    let problem: XLSXError.Problem =
      roomBefore == 1 ? .notAWorkbook(.unknown) : .archiveMalformed(.directoryMalformed)
    #expect(Self.problem(room + locator + end) == problem)
  }

  @Test("entries behind other bytes may not overlap either, nor begin where those end")
  func overlapBehindOthers() throws {
    var archive = ArchivePatch(Self.workbook.bytes)
    let record = try #require(archive.record(of: Self.part))
    archive.write([0, 0, 0, 0], at: record + 42)
    #expect(Self.problem([1] + archive.bytes) == .archiveMalformed(.overlappingEntries))
    archive.write([0xFF, 0xFF, 0, 0], at: record + 42)
    #expect(Self.problem([1] + archive.bytes) == .archiveMalformed(.overlappingEntries))
  }

  @Test("bytes before an archive whose end is missing, or before none, are no workbook")
  func othersAlone() {
    let others = Array("MZ".utf8)
    #expect(Self.problem(others + Self.workbook.bytes.dropLast(22)) == .notAWorkbook(.unknown))
    var archive = ArchivePatch(Self.workbook.bytes)
    archive.write([1, 0, 0, 0], at: archive.end + 12)
    #expect(Self.problem(others + archive.bytes) == .notAWorkbook(.unknown))
  }

  @Test("two names that differ in case only are one name twice")
  func duplicate() {
    var workbook = Self.workbook
    workbook.set("XL/Workbook.xml", "<workbook/>")
    #expect(Self.problem(workbook.bytes) == .archiveMalformed(.duplicateEntry))
  }

  @Test("a file is read as its bytes are, whether it is small or large", arguments: [10, 40_000])
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
