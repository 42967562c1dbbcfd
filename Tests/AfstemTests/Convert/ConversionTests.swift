import Foundation
import TestSupport
import Testing

@testable import Afstem
@testable import Convert
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

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
      let lines = try desk.folder.text(of: "out.csv").split(separator: "\r\n").dropFirst().map(String.init)
      #expect(lines.suffix(formulas.count) == formulas.map { "'" + $0 })
      #expect(lines.prefix(numbers.count).allSatisfy { !$0.hasPrefix("'") }, "\(lines)")
    }
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
