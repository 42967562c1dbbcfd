import Foundation
import Testing

@testable import Afstem

@Suite("Converting delimited text to a workbook and back")
struct ConversionTests {
  private func roundTrip(_ text: String, _ options: ConversionOptions = ConversionOptions()) throws -> String
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path }
    try Data(text.utf8).write(to: folder.appending(path: "in.csv"))
    _ = try Conversion(input: path("in.csv"), output: path("book.xlsx"), options: options).writeWorkbook()
    try Conversion(input: path("book.xlsx"), output: path("out.csv"), options: options).writeText()
    return String(decoding: try Data(contentsOf: folder.appending(path: "out.csv")), as: UTF8.self)
  }

  @Test(
    "text comes back as it went",
    arguments: [
      "Navn,Antal,Dato\r\nHusum,154,2016-05-01\r\n",
      "a,007,1.50,+1,-0,1e5\r\n1234567890123456,0.1,-12.5,1.0,.5,5.\r\n",
      "a,,\r\n,,b\r\n,,\r\n",
      "a,b\r\n\r\nc,d\r\n",
      "\"a \"\"b\"\"; c\",\"d,e\",\"f\ng\",\" h \"\r\n=1+1,æøå,1899-12-31,2015-02-29\r\n",
    ])
  func roundTrip(text: String) throws {
    #expect(try roundTrip(text) == text)
  }

  @Test("a Danish Excel gets semicolons and decimal commas")
  func excelDanish() throws {
    var options = ConversionOptions()
    options.dialect = .excelDanish
    #expect(try roundTrip("a,b\r\n1.5,x\r\n", options) == "\u{FEFF}a;b\r\n1,5;x\r\n")
  }

  @Test("a worksheet that is not there is named")
  func missingSheet() throws {
    var options = ConversionOptions()
    options.sheet = "Oversigt"
    #expect(throws: RunError.self) { try roundTrip("a,b\r\n", options) }
  }
}
