import Foundation
import TestSupport
import Testing

@testable import XLSX

@Suite("Workbooks that nobody here wrote", .needsSharedData())
struct CorpusTests {
  @Test("the scanner gives the rows that libxml2 gives, on every worksheet")
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

  @Test("layouts and comments are read wherever rows are")
  func layouts() throws {
    for path in SharedData.workbooks() {
      let workbook: Workbook
      do throws(XLSXError) { workbook = try Workbook(path: path) } catch { continue }
      for worksheet in workbook.worksheets {
        #expect(throws: Never.self, "\(path) '\(worksheet.name)'") {
          _ = try worksheet.layout()
          _ = try worksheet.comments()
        }
      }
    }
  }

  @Test(
    "every workbook has the cells that openpyxl or python-calamine reads in it, or the table says why not",
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
