import AfstemTestSupport
import Testing
import AfstemXLSX

@Suite("Writing workbooks")
struct WorkbookWriterTests {
  @Test("equal calls give equal bytes")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("one.xlsx"))
    try SampleWorkbook.write(to: folder.file("two.xlsx"))
    #expect(try folder.bytes(of: "one.xlsx") == folder.bytes(of: "two.xlsx"))
    #expect(try folder.names() == ["one.xlsx", "two.xlsx"])
  }

  @Test("a workbook that is not committed leaves the destination unchanged")
  func dropped() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], to: "budget.xlsx")
    do {
      var workbook = try WorkbookWriter(path: folder.file("budget.xlsx"))
      try workbook.addWorksheet("Budget") { try $0.append(["Aktivitet", 2017]) }
    }
    #expect(try folder.bytes(of: "budget.xlsx") == [1, 2, 3])
    #expect(try folder.names() == ["budget.xlsx"])
  }

  @Test("a workbook with an unfinished worksheet is not committed")
  func unfinished() throws {
    struct PartnerLeft: Error {}
    let folder = try TemporaryFolder()
    let path = folder.file("budget.xlsx")
    func commitAfterFailure() throws {
      var workbook = try WorkbookWriter(path: path)
      do { try workbook.addWorksheet("Budget") { _ in throw PartnerLeft() } } catch is PartnerLeft {}
      try workbook.commit()
    }
    #expect(throws: WorkbookWritingError.worksheetUnfinished(sheet: "Budget")) { try commitAfterFailure() }
    #expect(try folder.names() == [])
  }

  @Test("writing to a folder that does not exist fails with the system's error number")
  func missingFolder() throws {
    let error = #expect(throws: WorkbookWritingError.self) {
      try SampleWorkbook.write(to: "/nonexistent/budget.xlsx")
    }
    guard case .system(_, let code) = error else { throw try #require(error) }
    #expect(code == 2)
  }

  @Test("a workbook with many sheets and rows is written completely by way of the spool")
  func spooled() throws {
    let folder = try TemporaryFolder()
    var workbook = try WorkbookWriter(path: folder.file("many.xlsx"))
    var random = SystemRandomNumberGenerator()
    for sheet in 1...3 {
      try workbook.addWorksheet("Ark \(sheet)") { sheet in
        for _ in 0..<20_000 {
          try sheet.append([.integer(Int64.random(in: 0...Int64.max, using: &random)), "tekst"])
        }
      }
    }
    try workbook.commit()
    let read = try Workbook(path: folder.file("many.xlsx"))
    #expect(read.worksheets.map(\.name) == ["Ark 1", "Ark 2", "Ark 3"])
    for worksheet in read.worksheets {
      var rows = try worksheet.rows()
      var last = 0
      while let row = try rows.next() { last = row.number }
      #expect(last == 20_000)
    }
    #expect(try folder.bytes(of: "many.xlsx").count > 1 << 20)
  }
}
