import Foundation
import TestSupport
import Testing
import XLSX

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
        try WorkbookAnnotator(author: "Test").annotate(path, to: folder.file("back.xlsx"), with: [note])
      } catch is WorkbookAnnotationError {
        continue
      }
      sentBack += 1
      let returned = try Workbook(path: folder.file("back.xlsx")).worksheets.first.unwrapped
      #expect(Self.withoutEmpty(try returned.lines()) == Self.withoutEmpty(rows), "\(path)")
      #expect(
        try returned.comments().contains { $0.cell == cell && $0.text.hasSuffix("Hvorfra?") }, "\(path)")
    }
    #expect(sentBack > 100)
  }

  /// Rows without the empty cell that a note may have added.
  private static func withoutEmpty(_ rows: [String]) -> [String] {
    rows.map { row in
      let colon = row.firstIndex(of: ":") ?? row.startIndex
      let cells = row[colon...].dropFirst(2).components(separatedBy: ", ").filter { !$0.hasPrefix("C=empty") }
      return row[..<colon] + ": " + cells.filter { !$0.isEmpty }.joined(separator: ", ")
    }.filter { !$0.hasSuffix(": ") }
  }
}
