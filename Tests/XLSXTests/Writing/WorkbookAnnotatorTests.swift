import TestSupport
import Testing

@testable import XLSX

@Suite("Annotating workbooks")
struct WorkbookAnnotatorTests {
  private let annotator = WorkbookAnnotator(author: "Sekretariatet")

  @Test("a noted cell gets a comment and keeps its value and number format")
  func noted() throws {
    let rows = """
      <row r="2" ht="20"><c r="A2" s="1"><v>42521</v></c><c t="inlineStr"><is><t>&lt;3</t></is></c></row>
      """
    let lines = try annotated(rows, ["A2": "Kilde mangler", "B2": "Hvem?"])
    #expect(lines.rows == ["2: A=number 42521 date, B=text '<3'"])
    #expect(lines.comments == ["A2 Sekretariatet: Kilde mangler", "B2 Sekretariatet: Hvem?"])
    #expect(
      lines.sheet.contains(
        #"<row r="2" ht="20"><c r="A2" s="3"><v>42521</v></c><c s="4" t="inlineStr"><is><t>&lt;3</t></is></c></row>"#
      ))
    #expect(
      lines.styles.hasSuffix(
        """
        <fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/>\
        <bgColor indexed="64"/></patternFill></fill></fills><cellXfs count="5"><xf numFmtId="0"/>\
        <xf numFmtId="14" applyNumberFormat="1"><alignment/></xf><xf/>\
        <xf fillId="2" applyFill="1" numFmtId="14" applyNumberFormat="1"><alignment/></xf>\
        <xf fillId="2" applyFill="1" numFmtId="0"/></cellXfs></styleSheet>
        """))
  }

  @Test("missing rows and cells are added in their places")
  func missing() throws {
    let rows = #"<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"/><row r="9"/>"#
    let cells = ["A1", "A2", "C2", "E2", "A4", "C5", "XFD1048576"]
    let lines = try annotated(rows, Dictionary(uniqueKeysWithValues: cells.map { ($0, "!") }))
    #expect(
      lines.rows == [
        "1: A=empty", "2: A=empty, B=number 1, C=empty, D=number 2, E=empty", "4: A=empty", "5: C=empty",
        "9: ",
        "1048576: XFD=empty",
      ])
    #expect(lines.comments.count == cells.count)
  }

  @Test("a worksheet without rows gets a row for a noted cell")
  func empty() throws {
    let sheet = "<x:worksheet xmlns:x=\"\(HandmadeWorkbook.main)\"><x:sheetData/></x:worksheet>"
    var workbook = HandmadeWorkbook(worksheet: sheet)
    workbook.set("xl/styles.xml", Self.styles)
    let lines = try annotated(workbook, ["B3": "Mangler"])
    #expect(lines.rows == ["3: B=empty"])
    #expect(lines.comments == ["B3 Sekretariatet: Mangler"])
  }

  @Test("existing comments are kept, and a cell that has one gets both")
  func existing() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let cells = try [CellReference("A1").unwrapped, CellReference("B1").unwrapped]
    try annotator.annotate(
      folder.file("sample.xlsx"), to: folder.file("returned.xlsx"),
      with: cells.map { WorkbookNote(sheet: "Budget 'A' & B", cell: $0, text: "Fejl & <mangel>") })
    let comments = try Self.comments(of: Workbook(path: folder.file("returned.xlsx")))
    #expect(
      comments == [
        "A1 Sekretariatet: Fejl & <mangel>",
        "B1 Sekretariatet: Set linje to\nog < tre\n\nFejl & <mangel>",
      ])
  }

  @Test("a note on a merged range is attached to the cell that is shown")
  func merged() throws {
    let sheet = """
      <worksheet xmlns="\(HandmadeWorkbook.main)"><sheetData/><mergeCells><mergeCell ref="B2:C3"/></mergeCells>\
      </worksheet>
      """
    let lines = try annotated(HandmadeWorkbook(worksheet: sheet), ["C3": "Mangler"])
    #expect(lines.comments == ["B2 Sekretariatet: Mangler"])
  }

  @Test("a note on a worksheet that does not exist leaves the destination unchanged")
  func stray() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let note = WorkbookNote(sheet: "Oversigt", cell: try CellReference("A1").unwrapped, text: "")
    #expect(throws: WorkbookAnnotationError.noSuchWorksheet("Oversigt")) {
      try annotator.annotate(folder.file("sample.xlsx"), to: folder.file("returned.xlsx"), with: [note])
    }
    #expect(try folder.names() == ["sample.xlsx"])
  }

  @Test("a worksheet with rows out of order is not annotated")
  func unordered() throws {
    #expect(throws: WorkbookAnnotationError.cannotChange(part: "xl/worksheets/sheet1.xml")) {
      _ = try annotated(#"<row r="3"/><row r="2"/>"#, ["A3": "!"])
    }
  }

  private typealias Lines = (rows: [String], comments: [String], sheet: String, styles: String)

  private func annotated(_ rows: String, _ notes: [String: String]) throws -> Lines {
    try annotated(HandmadeWorkbook(rows: rows, styles: nil).with("xl/styles.xml", Self.styles), notes)
  }

  private func annotated(_ workbook: HandmadeWorkbook, _ notes: [String: String]) throws -> Lines {
    let folder = try TemporaryFolder()
    try folder.write(workbook.with("[Content_Types].xml", Self.contentTypes).bytes, to: "sent.xlsx")
    let notes = try notes.map {
      WorkbookNote(sheet: "Ark1", cell: try CellReference($0.key).unwrapped, text: $0.value)
    }
    try annotator.annotate(folder.file("sent.xlsx"), to: folder.file("returned.xlsx"), with: notes)
    let returned = try Workbook(path: folder.file("returned.xlsx"))
    let sheet = try returned.worksheets.first.unwrapped
    let editor = try PackageEditor(path: folder.file("returned.xlsx"), limits: ReadingLimits())
    let parts = ["xl/worksheets/sheet1.xml", "xl/styles.xml"].map {
      String(decoding: (try? editor.bytes(of: PartName($0))) ?? [], as: UTF8.self)
    }
    return (try sheet.lines(), try Self.comments(of: returned), parts[0], parts[1])
  }

  private static func comments(of workbook: Workbook) throws -> [String] {
    try workbook.worksheets.first.unwrapped.comments().map { "\($0.cell) \($0.author): \($0.text)" }
  }

  private static let styles = """
    <styleSheet xmlns="\(HandmadeWorkbook.main)"><fills count="2"><fill/><fill/></fills><cellXfs>\
    <xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"><alignment/></xf><xf/></cellXfs></styleSheet>
    """
  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/></Types>
    """
}

extension HandmadeWorkbook {
  fileprivate func with(_ name: String, _ text: String) -> HandmadeWorkbook {
    var workbook = self
    workbook.set(name, text)
    return workbook
  }
}
