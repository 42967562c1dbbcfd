import AfstemTestSupport
import Testing
import AfstemXLSX

@Suite("Excel's limits")
struct WorkbookLimitsTests {
  @Test(
    "a worksheet name that Excel does not accept is refused",
    arguments: [
      "", "a/b", "a\\b", "a?", "a*", "[a]", "a:b", "'a", "a'", "History", String(repeating: "a", count: 32),
    ])
  func sheetNames(name: String) throws {
    #expect(throws: WorkbookWritingError.sheetNameIllegal(name)) {
      try writing { try $0.addWorksheet(name) { _ in } }
    }
  }

  @Test("two worksheets whose names differ only in case are refused")
  func sheetNameTaken() throws {
    #expect(throws: WorkbookWritingError.sheetNameTaken("BUDGET")) {
      try writing { workbook in
        try workbook.addWorksheet("Budget") { _ in }
        try workbook.addWorksheet("BUDGET") { _ in }
      }
    }
  }

  @Test(
    "a name that is a cell reference or has a space is refused",
    arguments: ["A1", "xfd1048576", "R1C1", "r", "c", "a b", "1a", ""])
  func names(name: String) throws {
    #expect(throws: WorkbookWritingError.nameIllegal(name)) {
      try writing { try $0.define(name, as: "Ark!$A$1") }
    }
    #expect(throws: WorkbookWritingError.nameIllegal(name)) {
      try inSheet { try $0.appendTable(Table(name, columns: ["a"])) { _ in } }
    }
  }

  @Test(
    "names that merely resemble cell references are accepted",
    arguments: ["budget", "R1C1x", "XFE1", "_a.b", "års_mål"])
  func goodNames(name: String) throws {
    try writing { workbook in
      try workbook.addWorksheet("Ark") { _ in }
      try workbook.define(name, as: "Ark!$A$1")
    }
  }

  @Test("a table and a range with the same name are refused")
  func nameTaken() throws {
    #expect(throws: WorkbookWritingError.nameTaken("Budget")) {
      try writing { workbook in
        try workbook.define("budget", as: "Ark!$A$1")
        try workbook.addWorksheet("Ark") { try $0.appendTable(Table("Budget", columns: ["a"])) { _ in } }
      }
    }
  }

  @Test("text of 32 768 units is refused, and of 32 767 accepted")
  func longText() throws {
    let text = String(repeating: "æ", count: 32_766) + "a"
    #expect(throws: WorkbookWritingError.textTooLong(sheet: "Ark", cell: "B1", length: 32_768)) {
      try inSheet { try $0.append([.text(text), .text(text + "b")]) }
    }
  }

  @Test("a row or column past the last is refused")
  func edges() throws {
    #expect(throws: WorkbookWritingError.rowLimit(sheet: "Ark")) {
      try inSheet { sheet in
        try sheet.skipRows(1_048_575)
        try sheet.append([1])
        try sheet.append([2])
      }
    }
    #expect(throws: WorkbookWritingError.columnLimit(sheet: "Ark", row: 1)) {
      try inSheet { sheet in
        try sheet.appendRow { row in
          try row.skip(16_384)
          try row.append(integer: 1)
        }
      }
    }
  }

  @Test(
    "numbers that are not finite and dates that do not exist are refused",
    arguments: [
      CellContent.number(.nan), .number(.infinity), .date(year: 2015, month: 2, day: 29),
      .date(year: 1899, month: 12, day: 31), .date(year: 1900, month: 2, day: 29),
      .formula("A2", value: .number(.nan)), .formula("A2", value: .formula("A3", value: 1)),
    ])
  func numbers(content: CellContent) throws {
    #expect(throws: WorkbookWritingError.numberMalformed(sheet: "Ark", cell: "A1")) {
      try inSheet { try $0.append([content]) }
    }
  }

  @Test("another cell can be appended in place of a refused one")
  func recovers() throws {
    try inSheet { sheet in
      try sheet.appendRow { row in
        #expect(throws: WorkbookWritingError.self) { try row.append(number: .nan) }
        try row.append(text: "uoplyst")
      }
    }
  }

  @Test("a merged range that overlaps another one or a table is refused")
  func overlaps() throws {
    let range = try CellRange("A1:B2").unwrapped
    #expect(throws: WorkbookWritingError.rangesOverlap(sheet: "Ark", range: "A1:B2")) {
      try inSheet { sheet in
        try sheet.merge(try CellRange("B2:C3").unwrapped)
        try sheet.merge(range)
      }
    }
    #expect(throws: WorkbookWritingError.rangesOverlap(sheet: "Ark", range: "A1:B2")) {
      try inSheet { sheet in
        try sheet.appendTable(Table("t", columns: ["a"])) { _ in }
        try sheet.merge(range)
      }
    }
  }

  @Test("a table with unnamed or equally named columns is refused", arguments: [[], [""], ["År", "år"]])
  func tableColumns(names: [String]) throws {
    #expect(throws: WorkbookWritingError.tableColumnsIllegal(table: "t")) {
      try inSheet { try $0.appendTable(Table("t", columns: names.map { TableColumn($0) })) { _ in } }
    }
  }

  @Test("columns and rows that are too large, and headers and lists that are too long, are refused")
  func sizes() throws {
    let wide = WorksheetLayout(columns: [Column(width: 256)])
    #expect(throws: WorkbookWritingError.sizeIllegal(sheet: "Ark")) { try inSheet(wide) { _ in } }
    #expect(throws: WorkbookWritingError.sizeIllegal(sheet: "Ark")) {
      try inSheet { try $0.append([1], height: 410) }
    }
    let header = PageSetup(header: PageSetup.Line(left: String(repeating: "a", count: 254)))
    #expect(throws: WorkbookWritingError.headerTooLong(sheet: "Ark")) {
      try inSheet(WorksheetLayout(page: header)) { _ in }
    }
    let choices = Array(repeating: "valgmulighed", count: 20)
    #expect(throws: WorkbookWritingError.validationTooLong(sheet: "Ark", range: "A1:A9")) {
      try inSheet { try $0.validate(try CellRange("A1:A9").unwrapped, DataValidation(.list(choices))) }
    }
  }

  @Test("a chart without series, or with a series of another length than its cells, is refused")
  func charts() throws {
    let corner = try CellReference("A1").unwrapped
    #expect(throws: WorkbookWritingError.chartIllegal(sheet: "Ark")) {
      try inSheet { try $0.add(Chart(.line, series: [], alternativeText: ""), at: corner) }
    }
    let range = try CellRange("A1:A3").unwrapped
    let series = ChartSeries(
      .text("a"), categories: .init(sheet: "Ark", range, ["1", "2", "3"]),
      values: .init(sheet: "Ark", range, [nil, nil]))
    #expect(throws: WorkbookWritingError.chartIllegal(sheet: "Ark")) {
      try inSheet { try $0.add(Chart(.line, series: [series], alternativeText: ""), at: corner) }
    }
  }

  @Test("a workbook without a visible worksheet is refused")
  func nothingVisible() throws {
    #expect(throws: WorkbookWritingError.noVisibleWorksheet) {
      try inSheet(WorksheetLayout(visibility: .hidden)) { _ in }
    }
  }

  /// Writes a workbook with one worksheet.
  private func inSheet(
    _ layout: WorksheetLayout = WorksheetLayout(), _ describe: (inout WorksheetWriter) throws -> Void
  ) throws {
    try writing { try $0.addWorksheet("Ark", layout, describe: describe) }
  }

  private func writing(_ describe: (inout WorkbookWriter) throws -> Void) throws {
    let folder = try TemporaryFolder()
    var workbook = try WorkbookWriter(path: folder.file("ark.xlsx"))
    try describe(&workbook)
    try workbook.commit()
  }
}
