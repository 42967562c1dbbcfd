import Foundation
import Testing

@testable import AfstemXLSX

@Suite("Malformed workbooks")
struct MalformedWorkbookTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../fixtures/malformed").standardized

  /// The reason for refusing each file of `fixtures/malformed`, which `scripts/make-malformed` makes.
  static let faults: [(name: String, problem: XLSXError.Problem)] = [
    ("bomb", .limitExceeded(.inflationRatio, allowed: 200)),
    ("boolean-two", .valueMalformed(.boolean)),
    ("cell-beyond-xfd", .valueMalformed(.cellReference)),
    ("cell-in-another-row", .valueMalformed(.cellReference)),
    ("cell-reference-malformed", .valueMalformed(.cellReference)),
    ("cell-twice", .valueMalformed(.cellsOutOfOrder)),
    ("cell-type-unknown", .valueMalformed(.cellType)),
    ("cells-out-of-order", .valueMalformed(.cellsOutOfOrder)),
    ("checksum-differs", .archiveMalformed(.checksumDiffers)),
    ("column-overflow", .valueMalformed(.cellReference)),
    ("control-character", .markupMalformed(line: 1, reason: "PCDATA invalid Char value 1")),
    ("corrupt-deflate", .archiveMalformed(.corruptDeflate)),
    ("deep-nesting", .limitExceeded(.xmlDepth, allowed: 256)),
    ("document-type", .documentType),
    ("duplicate-entry", .archiveMalformed(.duplicateEntry)),
    ("encrypted-entry", .archiveMalformed(.encryptedEntry)),
    ("entity-undefined", .markupMalformed(line: 1, reason: "Entity 'kr' not defined")),
    ("merged-range-empty", .valueMalformed(.range)),
    ("no-workbook", .notAWorkbook(.otherArchive)),
    ("not-an-archive", .notAWorkbook(.unknown)),
    ("overlapping-entries", .archiveMalformed(.overlappingEntries)),
    ("relationship-missing", .valueMalformed(.relationship)),
    ("row-beyond-limit", .valueMalformed(.rowNumber)),
    ("row-number-negative", .valueMalformed(.rowNumber)),
    ("row-number-overflow", .valueMalformed(.rowNumber)),
    ("rows-out-of-order", .valueMalformed(.rowsOutOfOrder)),
    ("shared-string-index-negative", .valueMalformed(.sharedStringIndex)),
    ("shared-string-out-of-range", .valueMalformed(.sharedStringIndex)),
    ("shared-strings-missing", .valueMalformed(.sharedStringIndex)),
    ("size-too-large", .archiveMalformed(.sizeDiffers)),
    ("size-too-small", .archiveMalformed(.sizeDiffers)),
    ("style-index-negative", .valueMalformed(.styleIndex)),
    ("worksheet-missing", .partMissing),
    ("worksheet-of-unknown-namespace", .unexpectedRoot("worksheet")),
  ]

  /// Files whose fault libxml2 or libzip describes in its own words.
  static let statedByLibraries = ["invalid-utf8", "method-unsupported", "truncated", "unclosed-element"]

  @Test("a malformed workbook is refused for its fault", arguments: faults)
  func named(name: String, problem: XLSXError.Problem) throws {
    let error = try #require(Self.error(name))
    #expect(error.problem == problem)
  }

  @Test("a fault that a library detects is reported as an error", arguments: statedByLibraries)
  func stated(name: String) {
    #expect(Self.error(name) != nil)
  }

  @Test("the error names the part, the sheet and the cell")
  func place() throws {
    let error = try #require(Self.error("shared-string-out-of-range"))
    #expect(error.part == "xl/worksheets/sheet1.xml")
    #expect(error.sheet == "Oversigt")
    #expect(error.place == CellReference("A1").map { .cell($0) })
  }

  @Test("every malformed file has an expectation")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let names = files.filter { $0.hasSuffix(".xlsx") }.map { String($0.dropLast(5)) }
    #expect(Set(names) == Set(Self.faults.map(\.name) + Self.statedByLibraries))
  }

  @Test("the scanner and libxml2 read the same rows before a fault", arguments: faults.map(\.name))
  func methodsAgree(name: String) {
    guard let workbook = try? Workbook(path: Self.path(name)) else { return }
    for worksheet in workbook.worksheets {
      #expect(RowTranscript(worksheet, .scanningPlainRows) == RowTranscript(worksheet, .markupOnly))
    }
  }

  private static func path(_ name: String) -> String { folder.appending(path: "\(name).xlsx").path() }

  /// The error that reading everything in a workbook ends with.
  private static func error(_ name: String) -> XLSXError? {
    do throws(XLSXError) {
      for worksheet in try Workbook(path: path(name)).worksheets {
        _ = try worksheet.lines()
        _ = try worksheet.tables()
        _ = try worksheet.comments()
      }
      return nil
    } catch {
      return error
    }
  }
}
