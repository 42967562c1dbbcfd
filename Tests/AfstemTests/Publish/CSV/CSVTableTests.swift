import AfstemCells
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Published CSV files")
struct CSVTableTests {
  private func text(of table: String, flavour: CSVFlavour) throws -> String {
    let resource = try #require(
      SamplePackage.package.resources(in: .danish).first { $0.schema.name == table })
    return String(decoding: CSVTable(resource, flavour: flavour).written().file.bytes, as: UTF8.self)
  }

  @Test("the standard flavour is RFC 4180 in UTF-8 without a mark")
  func standard() throws {
    let lines = try text(of: "budget", flavour: .standard).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("partnership,focus_area,activity,") == true)
    #expect(
      lines[2] == """
        eksempel-2017,1,Kvindeidræt,Kvindemotion,Aktivitetsmidler,2017,165000.5,known,'=fodnote; 1,,\
        budget/plan.xlsx,Kvindemotion,B4
        """)
    #expect(
      lines[6] == """
        eksempel-2017,-,Tilbagebetaling,"Tilbage""betaling",,2017,-50,known,,,budget/plan.xlsx,Oversigt,C6
        """)
    #expect(lines.last == "")
  }

  @Test("the Danish Excel flavour has semicolons, decimal commas and a mark")
  func danishExcel() throws {
    let text = try text(of: "budget", flavour: .excelDanish)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(
      text.contains(
        "Aktivitetsmidler;2017;165000,5;known;\"'=fodnote; 1\";;budget/plan.xlsx;Kvindemotion;B4\r\n"))
  }

  @Test("an unknown and a blank amount are both empty, and their status tells them apart")
  func unknownAndBlank() throws {
    let text = try text(of: "budget", flavour: .standard)
    #expect(text.contains(",Aktivitetsmidler,2018,,unknown,"))
    #expect(text.contains(",Bylivspuljen,,2018,,blank,"))
  }

  @Test("a part of a year is written by ISO 8601's manner, and a revised count says so")
  func periods() throws {
    let text = try text(of: "crime", flavour: .standard)
    #expect(text.contains("eksempel-2017,Nordby,drugs,Narkotika,2017-H1,,true,politi/2017.csv,,4:3\r\n"))
  }

  @Test(
    "text that starts like a formula is neutralised",
    arguments: ["=1+1", "+45", "-10 %", "@SUM(A1)", "\t=1", "\r=1", "＝1", "--"])
  func formulas(text: String) {
    #expect(FieldValue.text(text).text(in: .standard) == "'" + text)
  }

  @Test(
    "text that no spreadsheet takes for a formula stays as it is",
    arguments: ["-", "+", "?", "1=1", "'a", "–"])
  func plainTexts(text: String) {
    #expect(FieldValue.text(text).text(in: .standard) == text)
  }

  @Test("a negative number is never neutralised")
  func negativeNumbers() {
    #expect(FieldValue.number(ExactDecimal(significand: -125, exponent: -1)).text(in: .standard) == "-12.5")
    #expect(FieldValue.amount(Amount(øre: -50)).text(in: .excelDanish) == "-0,5")
    #expect(FieldValue.integer(-1).text(in: .excelDanish) == "-1")
  }
}
