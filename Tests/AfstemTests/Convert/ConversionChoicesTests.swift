import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The options of a conversion, and its notices")
struct ConversionChoicesTests {
  private let desk: ConversionDesk

  init() throws { desk = try ConversionDesk() }

  /// The words of what stopped a conversion.
  private func refusal(
    _ input: String, _ output: String, _ change: (inout ConversionOptions) -> Void = { _ in }
  ) -> String {
    do throws(RunError) {
      try desk.convert(input, output, change)
      return ""
    } catch {
      return error.findings.map { $0.message.english }.joined() + (error.findings.isEmpty ? "\(error)" : "")
    }
  }

  @Test("a file of types makes fields numbers and dates, and fields that are neither are reported")
  func types() throws {
    try desk.folder.write(
      "Sagsnr;Antal;Beløb;Dato\n007;007;1.234,50;14/11/2023\n12;..;+5;2016-05-01\n", to: "in.csv")
    try desk.folder.write("Sagsnr: text\nAntal: number\nBeløb: number\nDato: date\n", to: "typer.yml")
    let path = "\(desk.folder.path)/typer.yml"
    let summary = try desk.convert("in.csv", "book.xlsx") {
      $0.types = .file(path)
      $0.text.hasDecimalComma = true
    }
    try desk.convert("book.xlsx", "out.csv")
    #expect(
      try desk.folder.text(of: "out.csv")
        == "Sagsnr,Antal,Beløb,Dato\r\n007,7,1234.5,2023-11-14\r\n12,..,5,2016-05-01\r\n")
    #expect(
      summary.notices.map(\.english) == [
        "the column 'Antal': the field on line 3 is not a number and stays text"
      ])
  }

  @Test("a Table Schema is a file of types too")
  func tableSchema() throws {
    try desk.folder.write("a,b\n1,0042\n", to: "in.csv")
    try desk.folder.write(
      #"{"fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}]}"#, to: "schema.json")
    let path = "\(desk.folder.path)/schema.json"
    try desk.convert("in.csv", "out.csv") { $0.types = .file(path) }
    #expect(try desk.folder.text(of: "out.csv") == "a,b\r\n1,42\r\n")
  }

  @Test("an unknown column is reported with the one that was probably meant")
  func unknownColumn() throws {
    try desk.folder.write("Antal,Sted\n1,Husum\n", to: "in.csv")
    try desk.folder.write("Antla: number\n", to: "typer.yml")
    let path = "\(desk.folder.path)/typer.yml"
    #expect(
      refusal("in.csv", "out.xlsx") { $0.types = .file(path) }
        == "there is no column 'Antla'; did you mean 'Antal'?")
    #expect(desk.folder.read("out.xlsx") == nil)
  }

  @Test("text is rewritten with numbers and dates in another form")
  func textToText() throws {
    try desk.folder.write("Sted,Antal,Dato\nØrestad,1.50,2016-05-01\n\"a;b\",7,x\n", to: "in.csv")
    let pattern = try #require(DatePattern("dd.mm.yyyy"))
    try desk.convert("in.csv", "out.csv") {
      $0.dialect = .excelDanish
      $0.writing.encoding = "windows-1252"
      $0.writing.dates = .pattern(pattern)
    }
    let expected = "Sted;Antal;Dato\r\nØrestad;1,50;01.05.2016\r\n\"a;b\";7;x\r\n"
    #expect(try desk.folder.bytes(of: "out.csv") == Array(try #require(expected.data(using: .windowsCP1252))))
  }

  @Test("a character that the encoding lacks is reported, and nothing is written")
  func unencodable() throws {
    try desk.folder.write("Navn\nŁódź\n", to: "in.csv")
    #expect(
      refusal("in.csv", "out.csv") { $0.writing.encoding = "latin1" }
        == "the character 'Ł' does not exist in ISO-8859-1; write UTF-8 instead")
    #expect(desk.folder.read("out.csv") == nil)
  }

  @Test("a worksheet is chosen by name or number, and an unknown one is reported with those that there are")
  func sheets() throws {
    try desk.folder.write("a\n1\n", to: "in.csv")
    try desk.convert("in.csv", "book.xlsx")
    try desk.convert("book.xlsx", "one.csv") { $0.sheet = "Data" }
    try desk.convert("book.xlsx", "two.csv") { $0.sheet = "1" }
    #expect(desk.folder.read("one.csv") == "a\r\n1\r\n")
    #expect(desk.folder.read("two.csv") == desk.folder.read("one.csv"))
    #expect(
      refusal("book.xlsx", "no.csv") { $0.sheet = "Oversigt" }
        == "there is no sheet 'Oversigt'; the sheets are 1 Data")
  }

  @Test("every worksheet becomes a file of its own, by number and name")
  func allSheets() throws {
    try desk.folder.write("a\n1\n", to: "in.csv")
    try desk.convert("in.csv", "book.xlsx")
    let summary = try desk.convert("book.xlsx", "ark") { $0.convertsAllSheets = true }
    #expect(desk.folder.read("ark/1-Data.csv") == "a\r\n1\r\n")
    #expect(summary.parts.map(\.rows) == [2])
  }

  @Test("contradictory options are refused with advice")
  func refusals() throws {
    try desk.folder.write("a\n1\n", to: "in.csv")
    try desk.folder.write("%PDF-1.7", to: "in.pdf")
    try desk.convert("in.csv", "book.xlsx")
    #expect(refusal("book.xlsx", "copy.xlsx").contains("--to csv"))
    #expect(refusal("in.csv", "out.xlsx") { $0.sheet = "1" }.contains("leave out --sheet"))
    #expect(refusal("in.pdf", "out.xlsx").contains("--from csv"))
    #expect(refusal("book.xlsx", ".").contains("--all-sheets"))
    #expect(refusal("in.csv", "out.xlsx") { $0.sizeLimit = 2 }.contains("--max-size"))
    #expect(refusal("gone.csv", "out.xlsx").contains("there is no file"))
  }

  @Test("a cell too long for a worksheet is reported, and nothing is written")
  func longText() throws {
    try desk.folder.write("a;b\n1;\(String(repeating: "x", count: 32_768))\n", to: "in.csv")
    #expect(refusal("in.csv", "out.xlsx").contains("B2 gets 32,768"))
    try desk.convert("in.csv", "out.csv")
    #expect(desk.folder.read("out.xlsx") == nil)
  }

  @Test("text with an uncertain delimiter is converted, and the uncertainty is reported")
  func unsure() throws {
    try desk.folder.write(
      "Et brev, der handler om; ja, om hvad?\nDet er ikke til at sige\nog slet ikke, i dag, for nogen\n",
      to: "in.csv")
    let notices = try desk.convert("in.csv", "out.xlsx").notices.map(\.english)
    #expect(notices.count == 1 && notices[0].contains("--delimiter"))
  }
}
