import AfstemCells
import AfstemTestSupport
import Testing
import AfstemXLSX

@testable import AfstemModel
@testable import AfstemRead

@Suite("Reading numbers")
struct NumberReadingTests {
  @Test("a number is read with the digits that Excel shows, and a whole number with all of its own")
  func shown() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("budget.xlsx"))
    try writer.addWorksheet("Ark1") { sheet in
      try sheet.append([.number(0.1 + 0.2), .integer(1_234_567_890_123_456)])
    }
    try writer.commit()
    let grids = Reading().read(FoundFile("budget.xlsx", in: folder)).value?.grids
    #expect(grids?.first?.rows.first?.cells.map(\.words) == ["0.3", "1234567890123456"])
  }
}

@Suite("Reading formats")
struct FormatReadingTests {
  @Test("a date that is shown as its year alone is that year")
  func yearAlone() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("budget.xlsx"))
    try writer.addWorksheet("Ark1") { sheet in
      let day = CalendarDateTime(year: 2017, month: 1, day: 1)
      try sheet.appendRow { (row) throws(WorkbookWritingError) in
        try row.append(date: day, style: CellStyle(numberFormat: "yyyy"))
        try row.append(date: day, style: CellStyle(numberFormat: "dd-mm-yyyy"))
      }
    }
    try writer.commit()
    let grids = Reading().read(FoundFile("budget.xlsx", in: folder)).value?.grids
    #expect(grids?.first?.rows.first?.cells.map(\.words) == ["2017", "2017-01-01"])
  }
}

@Suite("Merged ranges")
struct MergedRangesTests {
  @Test("a cell is found in the range that holds it, whatever ranges begin above it")
  func found() throws {
    let ranges = MergedRanges(
      ["A1:F1", "A2:A90", "C2:D3", "C5:D5", "B80:F80"].compactMap { CellRange($0) })
    let cells = [
      (1, 6, "A1:F1"), (50, 1, "A2:A90"), (3, 4, "C2:D3"), (5, 3, "C5:D5"), (80, 6, "B80:F80"),
      (90, 1, "A2:A90"),
    ]
    for (row, column, range) in cells {
      #expect(ranges.range(row: row, column: column)?.description == range)
    }
    for (row, column) in [(1, 7), (4, 3), (91, 1), (50, 2)] {
      #expect(ranges.range(row: row, column: column) == nil)
    }
  }
}
