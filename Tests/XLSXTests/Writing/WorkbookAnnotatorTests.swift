import AfstemTestSupport
import Testing

@testable import AfstemXLSX

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
    #expect(lines.sheet.contains(#"<row r="2" ht="20"><c r="A2" s="1"><v>42521</v></c><c t="inlineStr">"#))
    #expect(
      lines.sheet.contains(
        """
        </sheetData><conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0" priority="1"><formula>\
        &quot;Note&quot;=&quot;Note&quot;</formula></cfRule></conditionalFormatting>
        """))
    #expect(
      lines.styles.hasSuffix(
        """
        </cellXfs><dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/>\
        <bgColor rgb="FFFFE699"/></patternFill></fill></dxf></dxfs></styleSheet>
        """))
  }

  @Test("a mark is there as long as the cell holds what it held")
  func conditions() throws {
    let contents: [(WorkbookNote.Content, String)] = [
      (.number("1490000"), "$B$3=1490000"), (.text("20\"0"), #"EXACT($B$3,"20""0")"#),
      (.error, "ISERROR($B$3)"),
      (.nothing, "ISBLANK($B$3)"),
    ]
    for (content, condition) in contents {
      let note = WorkbookNote(
        sheet: "Ark1", cell: try CellReference("B3").unwrapped, text: "!", content: content)
      let notes = Notes([note], in: [], by: "", AnnotationSign(word: "Note", sentences: []))
      #expect(notes.marks.map(\.condition) == ["AND(\"Note\"=\"Note\",\(condition))"])
    }
  }

  @Test("a worksheet without rows can be noted")
  func empty() throws {
    let sheet = "<x:worksheet xmlns:x=\"\(HandmadeWorkbook.main)\"><x:sheetData/></x:worksheet>"
    var workbook = HandmadeWorkbook(worksheet: sheet)
    workbook.set("xl/styles.xml", Self.styles)
    let lines = try annotated(workbook, ["B3": "Mangler"])
    #expect(lines.rows == [])
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

  @Test("what was added at an earlier time is gone, and what a person wrote beneath it stays")
  func again() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let cells = try [CellReference("A1").unwrapped, CellReference("B1").unwrapped]
    var annotator = annotator
    annotator.sign = AnnotationSign(word: "Afstem", sentences: ["Ret i de andre ark."])
    func annotate(_ source: String, to name: String, _ cells: [CellReference], _ text: String) throws {
      let notes = cells.map {
        WorkbookNote(sheet: "Budget 'A' & B", cell: $0, text: annotator.sign.line("Rettelse", 1, text))
      }
      let sheet = InsertedSheet(
        name: "Rettelser", widths: [20],
        rows: [[.init("Rettelser", .title)], [.init("Ret i de andre ark.", .remark)]],
        frozenRows: 2)
      try annotator.annotate(folder.file(source), to: folder.file(name), with: notes, first: sheet)
    }
    try annotate("sample.xlsx", to: "first.xlsx", cells, "Fejl & <mangel>")
    try annotate("first.xlsx", to: "second.xlsx", [cells[1]], "Fejl igen")
    let second = try Workbook(path: folder.file("second.xlsx"))
    let sample = try Workbook(path: folder.file("sample.xlsx"))
    #expect(second.worksheets.map(\.name) == ["Rettelser"] + sample.worksheets.map(\.name))
    let sheet = try second.worksheets.first { $0.name == "Budget 'A' & B" }.unwrapped
    #expect(
      try sheet.comments().map { "\($0.cell) \($0.author): \($0.text)" } == [
        "B1 Sekretariatet: Set linje to\nog < tre\n\nRettelse 1 (Afstem): Fejl igen"
      ])
    // A third time without notes leaves the parts of the sheet as they were sent.
    try annotator.annotate(folder.file("second.xlsx"), to: folder.file("third.xlsx"), with: [])
    let part = PartName("xl/worksheets/sheet1.xml")
    let (sent, third) = try (
      PackageEditor(path: folder.file("sample.xlsx"), limits: ReadingLimits()),
      PackageEditor(path: folder.file("third.xlsx"), limits: ReadingLimits())
    )
    #expect(try third.bytes(of: part) == ChosenTab.cleared(in: sent.bytes(of: part)) ?? sent.bytes(of: part))
  }

  @Test("only lines with the sign are taken out of a note")
  func noteLines() {
    let sign = AnnotationSign(word: "Afstem", sentences: [])
    let kept = [
      "Rettelse 1 (Afstem): A": "", "Vores egen\n\nRettelse 2 (Afstem): B": "Vores egen",
      "Rettelse 1 (Afstem): A\nSvar: rettet": "Svar: rettet",
      "Egen&#10;Rettelse 1 (Afstem): A&#10;Svar": "Egen&#10;Svar",
      "Rettelse 1: vores egen": "Rettelse 1: vores egen",
      "Rettelse x (Afstem): nej": "Rettelse x (Afstem): nej",
    ]
    for (text, rest) in kept { #expect(NoteLines(text).without(sign) == rest) }
  }

  @Test("names that belong to a sheet, and the sheet that is shown, count the sheet in front")
  func places() throws {
    let workbook = """
      <workbook xmlns="\(HandmadeWorkbook.main)"><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>\
      <sheets><sheet name="Plan" sheetId="4" r:id="a"/><sheet name="rettelser" sheetId="2" r:id="b"/></sheets>\
      <definedNames><definedName name="Udskrift" localSheetId="1">Plan!A1</definedName><definedName name="Alt">1</definedName>\
      </definedNames></workbook>
      """
    let list = try WorkbookList(Array(workbook.utf8)).unwrapped
    #expect(
      String(decoding: list.adding("Rettelser", "rIdNote1", "urn:r"), as: UTF8.self) == """
        <workbook xmlns="\(HandmadeWorkbook.main)"><bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews>\
        <sheets><sheet xmlns:r="urn:r" name="Rettelser (2)" sheetId="5" r:id="rIdNote1"/>\
        <sheet name="Plan" sheetId="4" r:id="a"/><sheet name="rettelser" sheetId="2" r:id="b"/></sheets>\
        <definedNames><definedName name="Udskrift" localSheetId="2">Plan!A1</definedName><definedName name="Alt">1</definedName>\
        </definedNames></workbook>
        """)
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
