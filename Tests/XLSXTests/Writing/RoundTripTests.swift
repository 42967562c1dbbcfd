import AfstemTestSupport
import Testing
import AfstemXLSX

@Suite("Round trips")
struct RoundTripTests {
  @Test(
    "a cell has exactly the value that was written",
    arguments: [
      (CellContent.text("=1+1"), "text '=1+1'"),
      (" to\tlinjer\n og mellemrum ", "text ' to\tlinjer\n og mellemrum '"),
      ("_x0041_ og \u{1}\r", "text '_x0041_ og \u{1}\r'"),
      ("\u{FFFE}\u{FFFF}\u{FFFD}", "text '\u{FFFE}\u{FFFF}\u{FFFD}'"),
      ("<&>\"' æøå 😀", "text '<&>\"' æøå 😀'"),
      ("", "text ''"),
      (.integer(.min), "number -9223372036854775808"),
      (.decimal(significand: 149_000_050, exponent: -2), "number 1490000.5"),
      (.decimal(significand: -5, exponent: -3), "number -0.005"),
      (.decimal(significand: 123_456_789_012_345_678, exponent: -17), "number 1.23456789012345678"),
      (.decimal(significand: 12, exponent: 3), "number 12000"),
      (.decimal(significand: 7, exponent: 25), "number 7E25"),
      (.decimal(significand: 7, exponent: -30), "number 7E-30"),
      (.number(0.1), "number 0.1"),
      (.number(-12.625), "number -12.625"),
      (.number(1.0 / 3), "number 0.3333333333333333"),
      (.number(.leastNonzeroMagnitude), "number 5E-324"),
      (true, "true"),
      (.date(year: 1900, month: 2, day: 28), "number 59 date"),
      (.date(year: 1900, month: 3, day: 1), "number 61 date"),
      (.date(year: 2016, month: 5, day: 31), "number 42521 date"),
      (.date(CalendarDateTime(year: 2016, month: 5, day: 31, hour: 18)), "number 42521.75 dateTime"),
      (.formula("SUM(B1:B2)", value: 7), "number 7 [SUM(B1:B2)]"),
      (.formula("A1&\"<\"", value: "a<"), "text 'a<' [A1&\"<\"]"),
      (.formula("1=1", value: true), "true [1=1]"),
      (.formula("A1", value: .blank), "formula without value [A1]"),
      (.blank, "empty"),
    ])
  func cell(content: CellContent, words: String) throws {
    #expect(try lines { try $0.append([content]) } == ["1: A=\(words)"])
  }

  @Test("skipped rows and cells are not written")
  func skipped() throws {
    let lines = try lines { sheet in
      try sheet.skipRows(2)
      try sheet.appendRow(isHidden: true) { row in
        try row.skip(27)
        try row.append(integer: 1)
        try row.skip(16_384 - 29)
        try row.append(integer: 2)
      }
    }
    #expect(lines == ["3~: AB=number 1, XFD=number 2"])
  }

  @Test("a cell has its own style, or else its row's, or else its column's")
  func styles() throws {
    let columns = [Column(style: CellStyle(numberFormat: .percent)), Column()]
    let date = CellStyle(numberFormat: .date)
    let lines = try lines(WorksheetLayout(columns: columns)) { sheet in
      try sheet.append([1, 2])
      try sheet.append([1, 2], style: date)
      try sheet.appendRow(style: date) { row in try row.append(1, style: CellStyle(numberFormat: .percent)) }
    }
    #expect(
      lines == [
        "1: A=number 1 percent, B=number 2", "2: A=number 1 date, B=number 2 date", "3: A=number 1 percent",
      ])
  }

  @Test("bytes that are not UTF-8 become replacement characters")
  func damagedText() throws {
    let bytes: [UInt8] = [0x4B, 0xF8, 0x62]
    let lines = try lines { sheet in try sheet.appendRow { try $0.append(utf8: bytes.span) } }
    #expect(lines == ["1: A=text 'K\u{FFFD}b'"])
  }

  /// The first worksheet's rows as text, after writing and reading.
  private func lines(
    _ layout: WorksheetLayout = WorksheetLayout(), _ describe: (inout WorksheetWriter) throws -> Void
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    var workbook = try WorkbookWriter(path: folder.file("ark.xlsx"))
    try workbook.addWorksheet("Ark", layout, describe: describe)
    try workbook.commit()
    return try Workbook(path: folder.file("ark.xlsx")).worksheets.first?.lines(.formulas) ?? []
  }
}
