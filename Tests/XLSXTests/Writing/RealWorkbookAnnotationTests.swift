import Foundation
import AfstemTestSupport
import Testing
import AfstemXLSX

/// Annotates workbooks of other programs. They are kept outside the project because of their licences; without them the
/// tests are reported as disabled.
@Suite("Annotating real workbooks")
struct RealWorkbookAnnotationTests {
  /// Every tenth of the small ones, so that the test takes seconds.
  private static var files: [String] {
    let small = SharedData.files(in: "xlsx").filter {
      $0.pathExtension == "xlsx" && 1..<20_000 ~= SharedData.size(of: $0)
    }.map(\.path)
    return stride(from: 0, to: small.count, by: 10).map { small[$0] }
  }

  @Test("an annotated workbook has the same cells as before", .needsSharedData())
  func annotated() throws {
    let folder = try TemporaryFolder()
    var sentBack = 0
    for path in Self.files {
      guard let workbook = try? Workbook(path: path), let sheet = workbook.worksheets.first,
        let rows = try? sheet.lines()
      else { continue }
      let cell = try CellReference("C5").unwrapped
      let note = WorkbookNote(sheet: sheet.name, cell: cell, text: "Hvorfra?")
      do {
        try WorkbookAnnotator(author: "Test").annotate(
          path, to: folder.file("back.xlsx"), with: [note], first: Self.sheet)
      } catch is WorkbookAnnotationError {
        continue
      }
      sentBack += 1
      let returned = try Workbook(path: folder.file("back.xlsx")).worksheets.dropFirst().first.unwrapped
      #expect(try returned.lines() == rows, "\(path)")
      #expect(
        try returned.comments().contains { $0.cell == cell && $0.text.hasSuffix("Hvorfra?") }, "\(path)")
    }
    #expect(sentBack > 100)
  }

  private static let sheet = InsertedSheet(
    name: "Rettelser", widths: [6], rows: [[.init("Rettelser", .title)]], frozenRows: 1)
}
