#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
@testable import AfstemXLSX

/// A workbook before and after one of its cells is annotated.
struct Annotation {
  private static let noted = CellReference(column: 2, row: 2)
  private static let folder: String = {
    var template = Array("/tmp/fuzz-annotation-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }()

  private let source = "\(folder)/source.xlsx"
  private let copy = "\(folder)/copy.xlsx"

  init(of worksheet: [UInt8]) {
    let bytes = WorkbookAround.worksheet(worksheet)
    guard let file = fopen(source, "w") else { preconditionFailure("no room for a workbook") }
    defer { fclose(file) }
    precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// A worksheet that cannot be read may be refused; otherwise it has its cells and the note.
  func check() {
    let before = cells(of: source)
    guard let cell = Self.noted else { preconditionFailure("B2 is a cell") }
    let note = WorkbookNote(sheet: "Ark1", cell: cell, text: "Mangler")
    do { try WorkbookAnnotator(author: "Fuzz").annotate(source, to: copy, with: [note]) } catch { return }
    guard let before else { return }
    guard let after = cells(of: copy) else { preconditionFailure("the copy cannot be read") }
    precondition(before == after, "\(before)\n\(after)")
    guard let comments = comments(in: copy) else { preconditionFailure("the comments cannot be read") }
    precondition(comments.contains { $0.hasSuffix("Mangler") })
  }

  /// The cells with values, without their formats; `nil` if reading fails.
  private func cells(of path: String) -> [String]? {
    var cells: [String] = []
    do throws(XLSXError) {
      for worksheet in try Workbook(path: path).worksheets {
        var rows = try worksheet.rows(.formulas)
        while let row = try rows.next() { cells += RowWords.cellsThatHoldSomething(in: row) }
      }
    } catch {
      return nil
    }
    return cells
  }

  private func comments(in path: String) -> [String]? {
    try? Workbook(path: path).worksheets.flatMap { try $0.comments().map(\.text) }
  }
}
