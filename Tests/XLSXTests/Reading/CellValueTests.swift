import Testing

@testable import AfstemXLSX

@Suite("Cell values")
struct CellValueTests {
  @Test(
    "a cell's value is what its type says",
    arguments: [
      (#"<c r="A1"><v>-12.50</v></c>"#, "A=number -12.50"),
      (#"<c r="A1" t="n"><v> 1E-3 </v></c>"#, "A=number 1E-3"),
      (#"<c r="A1" t="s"><v>1</v></c>"#, "A=text 'to'"),
      (#"<c r="A1" t="s"><v/></c>"#, "A=empty"),
      (#"<c r="A1" t="b"><v>1</v></c>"#, "A=true"),
      (#"<c r="A1" t="e"><v>#REF!</v></c>"#, "A=error #REF!"),
      (#"<c r="A1" t="d"><v>2016-05-01</v></c>"#, "A=date 2016-05-01"),
      (#"<c r="A1" t="str"><f>A2</f><v>æøå</v></c>"#, "A=text 'æøå'"),
      (#"<c r="A1" t="str"><f>A2</f><v></v></c>"#, "A=text ''"),
      (#"<c r="A1"><f>A2</f></c>"#, "A=formula without value"),
      (#"<c r="A1"><f>A2</f><v/></c>"#, "A=formula without value"),
      (#"<c r="A1" s="9"/>"#, "A=empty"),
      (#"<c r="A1" t="inlineStr"><is><t>a</t></is></c>"#, "A=text 'a'"),
      (
        #"<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t xml:space="preserve"> b</t></r></is></c>"#,
        "A=text 'a b'"
      ),
      (#"<c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>"#, "A=text 'a'"),
      (#"<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>"#, "A=text 'a\rb_x000D_'"),
      (#"<c r="A1" t="inlineStr"><is><t>R&amp;D &lt;3 &#230;</t></is></c>"#, "A=text 'R&D <3 æ'"),
      (#"<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>"#, "A=text 'a<b'"),
    ])
  func value(markup: String, words: String) throws {
    let workbook = HandmadeWorkbook(
      rows: "<row r=\"1\">\(markup)</row>", sharedStrings: "<si><t>en</t></si><si><t>to</t></si>")
    #expect(try workbook.lines() == ["1: \(words)"])
  }

  @Test(
    "raised digits of rich text stay digits, and are superscript ones on request",
    arguments: [
      (
        "<r><t>30.000</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>", "30.0001", "30.000¹"
      ),
      ("<r><t>x</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1), 20</t></r>", "x1), 20", "x¹²⁰"),
      (
        "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>note 1</t></r><r><t>2</t></r>", "note 12", "note 12"
      ),
      ("<r><t>CO</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>", "CO2", "CO2"),
    ])
  func raised(runs: String, plain: String, marked: String) throws {
    let cells = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>\#(runs)</is></c></row>"#
    let workbook = HandmadeWorkbook(rows: cells, sharedStrings: "<si>\(runs)</si>")
    #expect(try workbook.lines() == ["1: A=text '\(plain)', B=text '\(plain)'"])
    #expect(try workbook.lines(of: .raisedDigits) == ["1: A=text '\(marked)', B=text '\(marked)'"])
  }

  @Test("a cell knows whether its font strikes it through, and whether its format shows a year alone")
  func formats() throws {
    let workbook = HandmadeWorkbook(
      rows: (0...4).map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" s=\"\($0)\"><v>42736</v></c></row>" }
        .joined(),
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="[$-406]yyyy;@"/>\
        <numFmt numFmtId="166" formatCode="mm/yyyy"/></numFmts>\
        <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>\
        <cellXfs><xf/><xf fontId="1"/><xf fontId="2" numFmtId="164"/><xf fontId="7" numFmtId="165"/>\
        <xf numFmtId="166"/></cellXfs>
        """)
    var (struck, years): ([Bool], [Bool]) = ([], [])
    var rows = try #require(try Workbook(bytes: workbook.bytes).worksheets.first).rows()
    while let row = try rows.next() {
      struck.append(row[0].isStruckThrough)
      years.append(row[0].showsYearAlone)
    }
    #expect(struck == [false, true, false, false, false])
    #expect(years == [false, false, true, true, false])
  }

  @Test(
    "a cell knows its indent, its weight and the line above it, and a row how deep it is grouped",
    arguments: ["", "<!-- -->"])
  func looks(_ markup: String) throws {
    let workbook = HandmadeWorkbook(
      rows: (0...4).map {
        "<row r=\"\($0 + 1)\" outlineLevel=\"\($0)\"><c r=\"A\($0 + 1)\" s=\"\($0)\"><v>1</v></c>\(markup)</row>"
      }.joined(),
      styles: """
        <fonts><font/><font><b/></font><font><b val="0"/></font></fonts>\
        <borders><border><top/></border><border><left/><top style="thin"/></border></borders>\
        <cellXfs><xf/><xf fontId="1"/><xf fontId="2" borderId="1"/>\
        <xf><alignment horizontal="left" indent="2"/></xf><xf fontId="1" borderId="7"/></cellXfs>
        """)
    var (levels, looks): ([Int], [UInt16]) = ([], [])
    var rows = try #require(try Workbook(bytes: workbook.bytes).worksheets.first).rows()
    while let row = try rows.next() {
      levels.append(row.outlineLevel)
      looks.append(row[0].appearanceNumber)
    }
    let emphases = looks.map { rows.emphasis($0) }
    #expect(levels == [0, 1, 2, 3, 4])
    #expect(emphases.map(\.indent) == [0, 0, 0, 2, 0])
    #expect(emphases.map(\.isBold) == [false, true, false, false, true])
    #expect(emphases.map(\.hasBorderAbove) == [false, false, true, false, false])
  }

  @Test("cells and rows without a reference follow the previous one")
  func placesMissing() throws {
    let workbook = HandmadeWorkbook(
      rows:
        #"<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"><c><v>4</v></c></row><row/>"#
    )
    #expect(try workbook.lines() == ["1: A=number 1, D=number 2, E=number 3", "7: A=number 4", "8: "])
  }

  @Test("a formula's text is read on request")
  func formulas() throws {
    let workbook = HandmadeWorkbook(
      rows:
        #"<row r="1" hidden="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1&amp;1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>"#
    )
    #expect(try workbook.lines(.formulas) == ["1~: A=number 1 [C1&1] shared, B=number 2 shared"])
    #expect(try workbook.lines() == ["1~: A=number 1 shared, B=number 2 shared"])
  }

  @Test("rows that all state the same number are read by their cells' references")
  func repeatedRowNumber() throws {
    let rows =
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>"#
    #expect(
      try HandmadeWorkbook(rows: rows + #"<row r="1"><c r="A7"><v>4</v></c></row>"#).lines() == [
        "1: A=number 1", "2: A=number 2, B=number 3", "7: A=number 4",
      ])
    #expect(throws: XLSXError.self) {
      try HandmadeWorkbook(rows: rows + #"<row r="1"><c r="A2"><v>4</v></c></row>"#).lines()
    }
    #expect(throws: XLSXError.self) {
      try HandmadeWorkbook(rows: rows + #"<row r="1"><c><v>4</v></c></row>"#).lines()
    }
  }

  @Test("sheets that are no worksheets are listed with what they are")
  func otherSheets() throws {
    var book = HandmadeWorkbook(rows: "")
    let sheet = { (name: String, link: String) in "<sheet name=\"\(name)\" sheetId=\"1\" r:id=\"\(link)\"/>" }
    book.set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(HandmadeWorkbook.main)\" xmlns:r=\"\(HandmadeWorkbook.links)\"><sheets>"
        + sheet("Ark1", "rId1") + sheet("Makro", "rId2") + sheet("Figur", "rId3") + "</sheets></workbook>")
    book.set(
      "xl/_rels/workbook.xml.rels",
      HandmadeWorkbook.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "xlMacrosheet", "macrosheets/sheet1.xml"),
        ("rId3", "chartsheet", "chartsheets/sheet1.xml"),
      ]))
    let workbook = try Workbook(bytes: book.bytes)
    #expect(
      workbook.otherSheets == [
        OtherSheet(name: "Makro", kind: .macros), OtherSheet(name: "Figur", kind: .chart),
      ])
  }
}
