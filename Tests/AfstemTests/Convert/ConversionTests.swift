import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary
import AfstemXLSX

@Suite("Converting delimited text to a workbook and back")
struct ConversionTests {
  private let desk = try? ConversionDesk()

  private func roundTrip(_ text: String, _ change: (inout ConversionOptions) -> Void = { _ in }) throws
    -> String
  {
    let desk = try #require(desk)
    try desk.folder.write(text, to: "in.csv")
    try desk.convert("in.csv", "book.xlsx", change)
    try desk.convert("book.xlsx", "out.csv", change)
    return try #require(desk.folder.read("out.csv"))
  }

  @Test(
    "text comes back as it went",
    arguments: [
      "Navn,Antal,Dato\r\nHusum,154,2016-05-01\r\n",
      "Navn,2013,2014\r\nHusum,154,2016-05-01T13:30:00\r\nØstrig,1,2016-05-01T00:00:00\r\n",
      "a,007,1.50,+1,-0,1e5\r\n1234567890123456,0.1,-12.5,1.0,.5,5.\r\n",
      "Pris,Pris\r\n12.5,0.00\r\n12.50,-0.50\r\n3,5230.0\r\n-7.000,1234567890123.50\r\n",
      "0.001,-0.25,123456789012.345,1000000,0,-7\r\n",
      "\"a \"\"b\"\"; c\",\"d,e\",\"f\ng\",\" h \"\r\n=1+1,æøå,1899-12-31,2015-02-29\r\n",
      "a\r\n\"\"\r\n\r\nb\r\n",
    ])
  func roundTrip(text: String) throws {
    #expect(try roundTrip(text) == text)
  }

  @Test(
    "rows of any length come back as they went, if they are to stay ragged",
    arguments: ["a,,\r\n,,b\r\n,,\r\n", "a,b\r\n\r\nc,d\r\n", "a,b,c\r\nd\r\ne,f,g,h\r\n"])
  func ragged(text: String) throws {
    #expect(try roundTrip(text) { $0.keepsRowLengths = true } == text)
  }

  @Test("a row shorter than those before it is padded with empty fields")
  func filledUp() throws {
    #expect(try roundTrip("Note\r\na,b,c\r\nd\r\n") == "Note\r\na,b,c\r\nd,,\r\n")
  }

  @Test("a workbook with a self-extracting program before it is converted")
  func behindProgram() throws {
    let desk = try #require(desk)
    try desk.folder.write("Navn,Antal\r\nHusum,154\r\n", to: "in.csv")
    try desk.convert("in.csv", "book.xlsx")
    let book = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/book.xlsx"))
    try (Data("MZ".utf8) + book).write(to: URL(filePath: "\(desk.folder.path)/program.xlsx"))
    try desk.convert("program.xlsx", "out.csv")
    #expect(try desk.folder.text(of: "out.csv") == "Navn,Antal\r\nHusum,154\r\n")
  }

  @Test("for a Danish Excel, semicolons and decimal commas are written and formulas are neutralised")
  func excelDanish() throws {
    let text = try roundTrip("a,b\r\n1.5,=1+1\r\n-5,x\r\n") { $0.dialect = .excelDanish }
    #expect(text == "\u{FEFF}a;b\r\n1,5;'=1+1\r\n-5;x\r\n")
  }

  @Test("a number that stays text is no formula, whatever its separators; what only begins like one is")
  func textNumbers() throws {
    let numbers = ["-1.234,56", "-12,5", "+5", "-12,5%", "-1,234.5"]
    let formulas = ["-1+2", "-A1", "+45 33 12", "-", "-,5", "-1..2", "=5", "@5"]
    let desk = try #require(desk)
    for types in [ConversionOptions.FieldTypes.auto, .text] {
      try desk.folder.write("a\n" + (numbers + formulas).map { "\"\($0)\"\n" }.joined(), to: "in.csv")
      try desk.convert("in.csv", "out.csv") {
        $0.dialect = .excelDanish
        $0.types = types
      }
      let lines = try desk.folder.text(of: "out.csv").replacing("\"", with: "").split(separator: "\r\n")
        .dropFirst().map(String.init)
      #expect(lines.suffix(formulas.count) == formulas.map { "'" + $0 })
      #expect(lines.prefix(numbers.count).allSatisfy { !$0.hasPrefix("'") }, "\(lines)")
    }
  }

  @Test("decimals with zeros at the end are numbers whose format shows them, and add up")
  func trailingZeros() throws {
    let desk = try #require(desk)
    try desk.folder.write("Vare,Pris\nA,12.50\nB,5230.0\nC,3\nD,\n", to: "in.csv")
    #expect(try desk.convert("in.csv", "book.xlsx").notices.isEmpty)
    #expect(try numbers(of: "book.xlsx") == ["12.5", "5230", "3"])
    try desk.convert("in.csv", "da.csv") { $0.dialect = .excelDanish }
    #expect(desk.folder.read("da.csv") == "\u{FEFF}Vare;Pris\r\nA;12,50\r\nB;5230,0\r\nC;3\r\nD;\r\n")
  }

  @Test(
    "numbers with a decimal comma are numbers, with separators between thousands too, and come back as they went"
  )
  func danishNumbers() throws {
    let text = "\u{FEFF}Vare;Beløb;Pris\r\nA;-1.234,56;12,50\r\nB;234,5;3\r\nC;1.234.567,00;1\r\n"
    let desk = try #require(desk)
    try desk.folder.write(text, to: "in.csv")
    try desk.convert("in.csv", "book.xlsx")
    #expect(try numbers(of: "book.xlsx") == ["-1234.56", "12.5", "234.5", "3", "1234567", "1"])
    try desk.convert("book.xlsx", "out.csv") { $0.dialect = .excelDanish }
    #expect(desk.folder.read("out.csv") == text)
    try desk.convert("in.csv", "rewritten.csv") { $0.dialect = .excelDanish }
    #expect(desk.folder.read("rewritten.csv") == text)
  }

  @Test(
    "a column with a number that would not come back as it went is text as a whole, which is reported",
    arguments: [
      ("12\n007", "have a leading zero"), ("1\n+5", "have a plus sign"),
      ("1\n1234567890123456", "have more than 15 digits"), ("1.5\n.5", "are spelt like .5, 5. or 1e5"),
      ("1.5\n\"1.234,50\"", "are spelt differently from the others"),
      ("1.5\n\"1,234.50\"", "have separators between thousands"),
    ])
  func textColumn(values: String, reason: String) throws {
    let desk = try #require(desk)
    try desk.folder.write(
      "Navn,Tal\n" + values.split(separator: "\n").map { "x,\($0)\n" }.joined(), to: "in.csv")
    let notices = try desk.convert("in.csv", "book.xlsx").notices.map(\.english)
    #expect(notices == ["the column 'Tal' stays text: 1 fields \(reason), the first on line 3"])
    #expect(try numbers(of: "book.xlsx").isEmpty)
  }

  @Test("thousands that may be decimals stay text in a file with semicolons, until the decimal mark is told")
  func ambiguous() throws {
    let desk = try #require(desk)
    try desk.folder.write("Navn;Tal\nx;1.234\ny;12.500\n", to: "in.csv")
    #expect(
      try desk.convert("in.csv", "book.xlsx").notices.first?.english.contains("--decimal-comma") == true)
    try desk.convert("in.csv", "book.xlsx") { $0.text.hasDecimalComma = true }
    #expect(try numbers(of: "book.xlsx") == ["1234", "12500"])
  }

  @Test(
    "a record far down decides the type of its column as the first one does, and all that differ are counted",
    arguments: [
      ("12", "007", 0, "the column 'Tal' stays text: 1 fields have a leading zero, the first on line 9,001"),
      ("007", "08", 0, "the column 'Tal' stays text: 9,000 fields have a leading zero, the first on line 2"),
      ("1.234", "2,5", 9_000, nil),
    ])
  func lateDecision(value: String, last: String, numberCount: Int, notice: String?) throws {
    let desk = try #require(desk)
    let rows = repeatElement("x;\(value)\n", count: 8_999).joined() + "y;\(last)\n"
    try desk.folder.write("Navn;Tal\n" + rows, to: "in.csv")
    let notices = try desk.convert("in.csv", "book.xlsx").notices.map(\.english)
    #expect(notices == (notice.map { [$0] } ?? []))
    #expect(try numbers(of: "book.xlsx").count == numberCount)
  }

  private func numbers(of name: String) throws -> [String] {
    var numbers: [String] = []
    let desk = try #require(desk)
    let workbook = try Workbook(path: "\(desk.folder.path)/\(name)")
    var rows = try #require(workbook.worksheets.first).rows()
    while let row = try rows.next() {
      for index in row.indices {
        if let number = row[index].number { numbers.append(number.description) }
      }
    }
    return numbers
  }

  @Test("the lines above a header that is told are left out")
  func preamble() throws {
    let desk = try #require(desk)
    try desk.folder.write("Udtræk\nTrukket i dag\nNavn;Tal\nA;1\nB;2\n", to: "in.csv")
    try desk.convert("in.csv", "out.csv") { $0.header = .line(3) }
    #expect(try desk.folder.text(of: "out.csv") == "Navn,Tal\r\nA,1\r\nB,2\r\n")
  }

  @Test("records that are longer or shorter than the others are reported")
  func raggedNotices() throws {
    let desk = try #require(desk)
    let rows = (1...10).map { "\($0),a,b,\n" }.joined()
    try desk.folder.write("Nr,Navn,By,Note\n\(rows)11,a,,b,\n", to: "in.csv")
    let notices = try desk.convert("in.csv", "out.csv").notices.map(\.english)
    #expect(notices.count == 1 && notices[0].hasPrefix("line 12: the record has 5 fields"), "\(notices)")
  }

  @Test("bytes that are not valid are replaced in what is written, and lines in two encodings are both read")
  func encodings() throws {
    let desk = try #require(desk)
    let damaged = Data("Navn,By\nBlåbær,på Ærø\nFløde,Forkert ".utf8) + [0xE6] + Data(" her\n".utf8)
    try desk.folder.write(damaged, to: "in.csv")
    try desk.convert("in.csv", "out.csv")
    #expect(
      try desk.folder.text(of: "out.csv") == "Navn,By\r\nBlåbær,på Ærø\r\nFløde,Forkert \u{FFFD} her\r\n")
    let windows = try #require("Sønder,Ærø\n".data(using: .windowsCP1252))
    try desk.folder.write(Data("Navn,By\nBlåbær,Ærø\n".utf8) + windows + windows, to: "in.csv")
    let notices = try desk.convert("in.csv", "out.csv").notices
    #expect(
      try desk.folder.text(of: "out.csv") == "Navn,By\r\nBlåbær,Ærø\r\nSønder,Ærø\r\nSønder,Ærø\r\n")
    #expect(notices.count == 1)
  }

  @Test("dates are read and written in the given pattern")
  func danishDates() throws {
    let text = "Dato,Tid\r\n14-11-2023,01-02-2016 13:30:05\r\n1-2-2016,31-02-2016\r\n"
    let pattern = try #require(DatePattern("dd-mm-yyyy"))
    #expect(try roundTrip(text) { $0.text.dates = .pattern(pattern) } == text)
    let desk = try #require(desk)
    try desk.convert("book.xlsx", "iso.csv")
    #expect(
      try desk.folder.text(of: "iso.csv")
        == "Dato,Tid\r\n2023-11-14,2016-02-01T13:30:05\r\n1-2-2016,31-02-2016\r\n")
  }

  @Test(
    "times past a day, durations and empty dates are written as what they are",
    arguments: [
      ("h:mm", "0.5", "12:00:00"), ("h:mm", "42213.291666666664", "2015-07-28T07:00:00"),
      ("[h]:mm", "1.5", "36:00:00"), ("[h]:mm", "0.5", "12:00:00"), ("[mm]:ss", "-0.25", "-06:00:00"),
      ("m/d/yyyy;;", "0", "0"), ("dd-mm-yyyy", "0", "0"), ("dd-mm-yyyy hh:mm", "0.25", "06:00:00"),
      ("dd-mm-yyyy", "1", "1900-01-01"),
    ])
  func moments(code: String, number: String, expected: String) throws {
    let desk = try #require(desk)
    var workbook = try WorkbookWriter(path: "\(desk.folder.path)/book.xlsx")
    let value = try #require(Double(number))
    try workbook.addWorksheet("Ark") { sheet in
      try sheet.appendRow {
        try $0.append(number: value, style: CellStyle(numberFormat: NumberFormatCode(code)))
      }
    }
    try workbook.commit()
    try desk.convert("book.xlsx", "out.csv") { $0.writing.delimiter = ";" }
    #expect(
      try desk.folder.text(of: "out.csv").replacing("\"", with: "") == expected + "\r\n")
  }

  @Test("without a pattern dates stay text")
  func noDates() throws {
    let desk = try #require(desk)
    try desk.folder.write("Dato\r\n2016-05-01\r\n", to: "in.csv")
    try desk.convert("in.csv", "book.xlsx") { $0.text.dates = .serial }
    let pattern = try #require(DatePattern("d/m yyyy"))
    try desk.convert("book.xlsx", "out.csv") { $0.text.dates = .pattern(pattern) }
    #expect(try desk.folder.text(of: "out.csv") == "Dato\r\n2016-05-01\r\n")
  }
}
