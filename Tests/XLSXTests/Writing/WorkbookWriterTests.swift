import Testing
import XLSX

@Suite("A workbook is written")
struct WorkbookWriterTests {
  @Test("equal calls give equal bytes")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("one.xlsx"))
    try SampleWorkbook.write(to: folder.file("two.xlsx"))
    try SampleWorkbook.write(to: "/tmp/xw-sample.xlsx")
    #expect(try folder.contents(of: "one.xlsx") == folder.contents(of: "two.xlsx"))
    #expect(try folder.names() == ["one.xlsx", "two.xlsx"])
  }

  @Test("a workbook that is dropped leaves the destination as it was")
  func dropped() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], to: "budget.xlsx")
    do {
      var workbook = try WorkbookWriter(path: folder.file("budget.xlsx"))
      try workbook.addWorksheet("Budget") { try $0.append(["Aktivitet", 2017]) }
    }
    #expect(try folder.contents(of: "budget.xlsx") == [1, 2, 3])
    #expect(try folder.names() == ["budget.xlsx"])
  }
}
