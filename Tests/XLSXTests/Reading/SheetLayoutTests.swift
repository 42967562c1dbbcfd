import Testing
import AfstemXLSX

@Suite("Sheet layout")
struct SheetLayoutTests {
  private static func workbook(
    before: String = "", rows: String = #"<row r="1"><c r="A1"><v>1</v></c></row>"#, after: String = ""
  ) -> HandmadeWorkbook {
    HandmadeWorkbook(
      worksheet:
        "<worksheet xmlns=\"\(HandmadeWorkbook.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    )
  }

  /// The layout after the first row, after the last, and the error that ended the reading.
  private static func read(
    _ workbook: HandmadeWorkbook, limits: ReadingLimits = ReadingLimits()
  ) throws -> (first: SheetLayout?, last: SheetLayout, error: XLSXError?) {
    let worksheet = try #require(try Workbook(bytes: workbook.bytes, limits: limits).worksheets.first)
    var rows = try worksheet.rows()
    var first: SheetLayout?
    do {
      _ = try rows.next()
      first = rows.layout
      while try rows.next() != nil {}
    } catch {
      return (first, rows.layout, error)
    }
    return (first, rows.layout, nil)
  }

  @Test("columns are known with the first row, merged ranges and the filter after the last")
  func layout() throws {
    let read = try Self.read(
      Self.workbook(
        before:
          #"<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="1"/><col min="6" max="9"/></cols>"#,
        after:
          #"<autoFilter ref="A1:C9"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D4:D6"/></mergeCells>"#
      ))
    #expect(read.first?.hiddenColumns == [2...4])
    #expect(read.last.hiddenColumns == [2...4])
    #expect(read.last.mergedRanges.map(\.description) == ["A1:B2", "D4:D6"])
    #expect(read.last.autoFilter?.description == "A1:C9")
  }

  @Test("hidden columns end at the worksheet's last column")
  func columnsPastTheLast() throws {
    let read = try Self.read(
      Self.workbook(
        before:
          #"<cols><col min="16000" max="99999" hidden="1"/><col min="20000" max="30000" hidden="1"/></cols>"#)
    )
    #expect(read.last.hiddenColumns == [16_000...16_384])
  }

  @Test("a malformed merged range is reported for the worksheet, not for a row")
  func malformedRange() throws {
    let read = try Self.read(Self.workbook(after: #"<mergeCells><mergeCell ref="B2:A1"/></mergeCells>"#))
    #expect(
      read.error
        == XLSXError(.valueMalformed(.range), part: "xl/worksheets/sheet1.xml", sheet: "Ark1", place: nil))
  }

  @Test("rows and layout together inflate each part once")
  func inflatedOnce() throws {
    let workbook = Self.workbook(after: #"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#)
    var limits = ReadingLimits()
    limits.inflatedBytes = workbook.parts.reduce(0) { $0 + $1.contents.count }
    let read = try Self.read(workbook, limits: limits)
    #expect(read.error == nil)
    #expect(read.last.mergedRanges.count == 1)
  }

  @Test("malformed markup after the rows is reported with its line")
  func line() throws {
    let rows = (1...9).map { "\n<row r=\"\($0)\">\n<c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let read = try Self.read(Self.workbook(rows: rows, after: "\n<mergeCells></cols>"))
    guard case .markupMalformed(let line, _) = read.error?.problem else {
      Issue.record("\(String(describing: read.error))")
      return
    }
    #expect(line == 20)
  }
}
