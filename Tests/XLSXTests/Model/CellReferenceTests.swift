import Testing
import XLSX

@Suite("Cell references")
struct CellReferenceTests {
  @Test(
    "columns are letters",
    arguments: [("A1", 1, 1), ("Z1", 26, 1), ("AA10", 27, 10), ("$XFD$1048576", 16_384, 1_048_576)])
  func reads(text: String, column: Int, row: Int) {
    #expect(CellReference(text) == CellReference(column: column, row: row))
    #expect(CellReference(column: column, row: row)?.description == text.filter { $0 != "$" })
  }

  @Test(
    "what lies outside a worksheet is no reference",
    arguments: ["", "A", "1", "A0", "A01", "XFE1", "A1048577", "A1A", "AAAAAAAAAAAAAAAAAA1"])
  func refuses(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test("a range of one cell is written as the cell")
  func range() {
    #expect(CellRange("B2:B2")?.description == "B2")
    #expect(CellRange("C3:B2") == nil)
  }
}
