import Cells
import Surroundings
import Testing
import XLSX

@testable import Afstem

@Suite("Reading worksheets")
struct WorksheetReadingTests {
  private static let table = IncidentTable(
    header: 1...1, fields: IncidentFields(date: 1, offence: 2), reasons: [])

  /// A worksheet of incidents with a merged title, read by a judge of its head.
  private func grid(rows count: Int, incidents: @escaping (Grid) -> IncidentTable?) throws -> Grid {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("politi.xlsx"))
    try writer.addWorksheet("Ark1") { sheet in
      try sheet.append(["Dato", "Type"])
      for _ in 1..<count { try sheet.append(["2016-05-01", "Indbrud"]) }
      try sheet.merge(CellRange(clampingColumns: 1...2, rows: 1...1))
    }
    try writer.commit()
    let workbook = try Workbook(path: folder.file("politi.xlsx"))
    let worksheet = try #require(workbook.worksheets.first)
    return try WorksheetReading(
      worksheet, dateSystem: workbook.dateSystem, limits: Limits(), incidents: incidents
    ).grid()
  }

  private static func isMerged(_ head: Grid) -> Bool { head.mergedRanges.range(row: 1, column: 2) != nil }

  @Test("the head of a worksheet is judged with its merged ranges, however long it is", arguments: [20, 600])
  func judgedWithRanges(rows: Int) throws {
    let counted = try grid(rows: rows) { Self.isMerged($0) ? Self.table : nil }
    #expect(counted.incidents?.summary.recordCount == rows - 1)
    let kept = try grid(rows: rows) { Self.isMerged($0) ? nil : Self.table }
    #expect(kept.incidents == nil)
    #expect(kept.rows.count == rows)
    #expect(Self.isMerged(kept))
  }

  @Test(
    "a head that merged ranges leave as it was is judged, and read, once more at most", arguments: [20, 600])
  func readOnce(rows: Int) throws {
    var judgements = 0
    let counted = try grid(rows: rows) { _ in
      judgements += 1
      return Self.table
    }
    #expect(counted.incidents?.summary.recordCount == rows - 1)
    #expect(judgements == (rows > IncidentTable.headLength ? 2 : 1))
  }
}

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
