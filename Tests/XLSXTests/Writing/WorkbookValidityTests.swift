import Foundation
import AfstemTestSupport
import Testing
import AfstemXLSX

/// Other programs read written workbooks. A test whose program is not installed is reported as disabled; `scripts/test`
/// installs them.
@Suite("Written workbooks in other programs")
struct WorkbookValidityTests {
  @Test(
    "every part is valid against the schemas of ECMA-376",
    .needsSchemas, .needsXMLLint, .needsPython)
  func schemas() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    try Oracle.python?.accepts(
      Checkout.check("valid_parts"), folder.file("sample.xlsx"), #require(SharedData.schemas))
  }

  @Test(
    "every part of an annotated workbook is valid against the schemas of ECMA-376",
    .needsSchemas, .needsXMLLint, .needsPython)
  func schemasOfReturned() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let notes = try ["Budget 'A' & B", "Værdier"].map {
      WorkbookNote(sheet: $0, cell: try CellReference("C9").unwrapped, text: "Hvorfra?")
    }
    let sheet = InsertedSheet(
      name: "Rettelser", widths: [6, 40],
      rows: [
        [.init("Rettelser", .title)], [.init("Nr.", .heading)], [.init("C9", .link, target: "'Værdier'!C9")],
      ],
      frozenRows: 2)
    try WorkbookAnnotator(author: "Sekretariatet")
      .annotate(folder.file("sample.xlsx"), to: folder.file("back.xlsx"), with: notes, first: sheet)
    try Oracle.python?.accepts(
      Checkout.check("valid_parts"), folder.file("back.xlsx"), #require(SharedData.schemas))
  }

  @Test("openpyxl finds the written tables, links, comments, rules and charts", .needsPython)
  func features() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let found = try Oracle.python?.run([Checkout.check("workbook_features"), folder.file("sample.xlsx")])
    #expect(found?.output == SampleWorkbook.features)
  }

  @Test("openpyxl and python-calamine read the same values", .needsPython)
  func values() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"), hasEscapes: false)
    try Oracle.python?.accepts(Checkout.check("same_values"), folder.file("sample.xlsx"))
  }

  @Test("LibreOffice opens a written workbook and shows the first sheet's values", .needsLibreOffice)
  func libreOffice() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    try Oracle.libreOffice?.accepts(
      "-env:UserInstallation=file://\(folder.path)", "--headless", "--convert-to",
      // Commas, quotes, UTF-8, and cells' values instead of their formatted texts.
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir",
      folder.path, folder.file("sample.xlsx"))
    let text = String(decoding: try folder.bytes(of: "sample.csv"), as: UTF8.self)
    #expect(text.split(separator: "\n").map(String.init) == SampleWorkbook.firstSheetAsText)
  }
}
