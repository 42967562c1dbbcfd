import AfstemTestSupport
import AfstemXLSX
import Testing

@Suite("Rows of a worksheet as values")
struct SheetRowsTests {
  struct Item: Codable, Equatable {
    var activity: String
    var amount: ExactDecimal?
    var paid: CalendarDateTime?
    var count: Int?
    var share: Double
    var isKnown: Bool
    var number: UInt64
  }

  static let items = [
    Item(activity: "Kvindeidræt", amount: nil, paid: nil, count: nil, share: 1, isKnown: false, number: 1),
    Item(
      activity: "=1+1", amount: ExactDecimal("165000.50"),
      paid: CalendarDateTime(year: 2016, month: 5, day: 31),
      count: 3, share: 0.1 + 0.2, isKnown: true, number: .max),
  ]

  private func written(to path: String) throws -> Worksheet {
    try WorkbookWriter.write(to: path) { workbook in
      try workbook.addWorksheet("Plan") { try $0.append(rows: Self.items) }
    }
    return try #require(try Workbook(path: path)["plan"])
  }

  @Test("what is written is read back, to the last digit")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let rows = try written(to: folder.file("a.xlsx")).rows(of: Item.self)
    #expect(rows.columns == ["activity", "amount", "paid", "count", "share", "isKnown", "number"])
    #expect(try rows.map { try $0.get() } == Self.items)
  }

  @Test("a cell is had by its reference, and one that is not there is empty")
  func cells() throws {
    let folder = try TemporaryFolder()
    let cells = try written(to: folder.file("a.xlsx")).cells()
    #expect(cells["B3"].number == ExactDecimal("165000.5"))
    #expect(cells["$C$3"].as(CalendarDateTime.self)?.description == "2016-05-31")
    #expect(cells["B2"] == .empty && cells["XFD9"] == .empty && cells["no cell"] == .empty)
    #expect(cells.references.first?.description == "A1")
    #expect(cells.count == cells.references.count)
  }

  @Test("openpyxl reads the same values with their types", .needsPython)
  func readByOpenpyxl() throws {
    let folder = try TemporaryFolder()
    _ = try written(to: folder.file("a.xlsx"))
    let script = """
      import openpyxl, sys
      for row in openpyxl.load_workbook(sys.argv[1])["Plan"].iter_rows(min_row=3, values_only=True): print(row)
      """
    let found = try Oracle.python?.run(["-c", script, folder.file("a.xlsx")])
    #expect(
      found?.output.hasPrefix(
        "('=1+1', 165000.5, datetime.datetime(2016, 5, 31, 0, 0), 3, 0.30000000000000004, True, '18446744073709551615')"
      )
        == true)
  }

  /// Labels in row 3 from column B on, below a title, with a gap, a note beside the table and a row without values.
  private static let made = """
    import openpyxl, sys, datetime
    book = openpyxl.Workbook(); sheet = book.active; sheet.title = "Ark 1"
    sheet["A1"] = "Budget 2017"
    for cell, value in {"B3": "activity", "D3": "amount", "E3": "paid", "B4": "Haven", "D4": 14900.5,
        "E4": datetime.date(2016, 5, 31), "G4": "en note", "B6": "Idræt", "D6": "?", "B7": "Byhave",
        "D7": "1.490.000,50", "B8": "Fejl", "D8": "=1/0"}.items(): sheet[cell] = value
    sheet["E7"].number_format = "yyyy-mm-dd"
    book.save(sys.argv[1])
    """

  struct Line: Codable, Equatable {
    var activity: String
    var amount: ExactDecimal?
    var paid: CalendarDateTime?
  }

  @Test("a workbook of openpyxl's is read below its title, and a failure names the cell", .needsPython)
  func writtenByOpenpyxl() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("b.xlsx")
    let made = try Oracle.python?.run(["-c", Self.made, path])
    try #require(made?.status == 0)
    let sheet = try #require(try Workbook(path: path)["Ark 1"])
    let rows = Array(try sheet.rows(of: Line.self, header: .row(2), spelling: .danish))
    #expect(rows.count == 4)
    let day = CalendarDateTime(year: 2016, month: 5, day: 31)
    #expect(try rows[0].get() == Line(activity: "Haven", amount: ExactDecimal("14900.5"), paid: day))
    #expect(
      throws: RowError(
        .valueMismatched(.text("?"), expected: "ExactDecimal"),
        place: CellReference("D6").map { .cell(sheet: "Ark 1", $0) }, column: "amount")
    ) { try rows[1].get() }
    #expect(try rows[2].get().amount == ExactDecimal("1490000.5"))
    #expect(
      throws: RowError(
        .valueMismatched(.formulaWithoutValue, expected: "ExactDecimal"),
        place: CellReference("D8").map { .cell(sheet: "Ark 1", $0) }, column: "amount")
    ) { try rows[3].get() }
  }

  @Test("a file that is missing is named, and a sheet without a row has no labels")
  func nothing() throws {
    let folder = try TemporaryFolder()
    #expect(
      XLSXError(.cannotOpen(code: 2), file: "a.xlsx").description
        == "a.xlsx: the file cannot be opened (errno 2)")
    #expect(throws: XLSXError(.cannotOpen(code: 2), file: "/findes/ikke.xlsx")) {
      _ = try Workbook(path: "/findes/ikke.xlsx")
    }
    try WorkbookWriter.write(to: folder.file("c.xlsx")) { try $0.addWorksheet("Tom") { _ in } }
    let sheet = try #require(try Workbook(path: folder.file("c.xlsx"))["Tom"])
    #expect(throws: RowError(.headerMissing, place: .row(sheet: "Tom", 1))) { try sheet.rows(of: Line.self) }
  }
}
