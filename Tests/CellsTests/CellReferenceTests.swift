import AfstemCells
import Testing

@Suite("Cell references")
struct CellReferenceTests {
  @Test(
    "columns are written as letters",
    arguments: [("A1", 1, 1), ("Z1", 26, 1), ("AA10", 27, 10), ("$XFD$1048576", 16_384, 1_048_576)])
  func reads(text: String, column: Int, row: Int) {
    #expect(CellReference(text) == CellReference(column: column, row: row))
    #expect(CellReference(column: column, row: row)?.description == text.filter { $0 != "$" })
  }

  @Test(
    "text that names no cell of a worksheet is not a reference",
    arguments: ["", "A", "1", "A0", "A01", "XFE1", "A1048577", "A1A", "AAAAAAAAAAAAAAAAAA1"])
  func refuses(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test("a range of one cell is written as that cell")
  func range() {
    #expect(CellRange("B2:B2")?.description == "B2")
    #expect(CellRange("C3:B2") == nil)
  }

  @Test(
    "a reference can be clamped to the worksheet",
    arguments: [(0, 0, "A1"), (-3, .min, "A1"), (16_385, 2_000_000, "XFD1048576"), (3, 14, "C14")])
  func clamps(column: Int, row: Int, cell: String) {
    #expect(CellReference(clampingColumn: column, row: row).description == cell)
  }

  @Test("ranges that share a cell overlap", arguments: [("C3", true), ("A1:C3", true), ("E2:F9", false)])
  func overlaps(other: String, doesOverlap: Bool) throws {
    let range = try #require(CellRange("B2:D4"))
    #expect(range.overlaps(try #require(CellRange(other))) == doesOverlap)
  }

  @Test("the absolute form of a reference has dollar signs")
  func absolute() {
    #expect(CellRange("C14:F20")?.absolute == "$C$14:$F$20")
    #expect(CellRange("C14")?.absolute == "$C$14")
  }
}
