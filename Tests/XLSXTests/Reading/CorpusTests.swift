import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemXLSX

@Suite("Workbooks of other programs", .needsSharedData())
struct CorpusTests {
  @Test("the scanner reads the same rows as libxml2 from every worksheet")
  func scannerAgainstMarkup() throws {
    var worksheetCount = 0
    for path in SharedData.workbooks() {
      let workbook: Workbook
      do throws(XLSXError) { workbook = try Workbook(path: path) } catch { continue }
      for worksheet in workbook.worksheets {
        worksheetCount += 1
        let scanned = RowTranscript(worksheet, .scanningPlainRows)
        let parsed = RowTranscript(worksheet, .markupOnly)
        #expect(scanned == parsed, "\(path) '\(worksheet.name)'")
      }
    }
    #expect(worksheetCount > 1_500)
  }

  @Test("tables and comments are read from every workbook whose rows are read")
  func tables() throws {
    for path in SharedData.workbooks() {
      let workbook: Workbook
      do throws(XLSXError) { workbook = try Workbook(path: path) } catch { continue }
      for worksheet in workbook.worksheets {
        #expect(throws: Never.self, "\(path) '\(worksheet.name)'") {
          _ = try worksheet.tables()
          _ = try worksheet.comments()
        }
      }
    }
  }

  @Test(
    "every workbook's cells are those that openpyxl or python-calamine reads, or the difference is explained",
    .needsPython)
  func cellsOfOthers() throws {
    let folder = try TemporaryFolder()
    for (index, path) in SharedData.workbooks().enumerated() {
      try folder.write("\(path)\n" + CellDump(ofWorkbookAt: path).text, to: "\(index).tsv")
    }
    try Oracle.python?.accepts(
      Checkout.check("same_cells"), folder.path, SharedData.folder.appending(path: "xlsx").path)
  }
}
