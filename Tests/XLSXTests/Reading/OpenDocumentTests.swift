import Testing

@testable import AfstemXLSX

@Suite("OpenDocument spreadsheets")
struct OpenDocumentTests {
  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private static func number(_ value: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\" \(attributes)><text:p>~</text:p></table:table-cell>"
  }

  private static func text(_ paragraphs: String) -> String {
    "<table:table-cell office:value-type=\"string\">\(paragraphs)</table:table-cell>"
  }

  @Test("numbers are the digits of the value, never those of its picture")
  func numbers() throws {
    let document = HandmadeDocument(
      rows: Self.row(
        Self.number("0.1") + Self.number("12345678901234567.89")
          + #"<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>13 %</text:p></table:table-cell>"#
          + #"<table:table-cell office:value-type="boolean" office:boolean-value="true"/>"#))
    #expect(
      try document.lines() == [
        "1: A=number 0.1, B=number 12345678901234567.89, C=number 0.125 percent, D=true"
      ])
  }

  @Test("dates and times are serial dates, as in a workbook")
  func moments() throws {
    func cell(_ type: String, _ value: String) -> String {
      "<table:table-cell office:value-type=\"\(type)\" office:\(type)-value=\"\(value)\"/>"
    }
    let document = HandmadeDocument(
      rows: Self.row(
        cell("date", "2016-05-01") + cell("date", "2016-05-01T18:00:00") + cell("time", "PT36H00M00S")
          + cell("date", "1850-01-01") + cell("date", "i går")))
    #expect(
      try document.lines() == [
        "1: A=number 42491 date, B=number 42491.75 dateTime, C=number 1.5 time, D=date 1850-01-01, E=date i går"
      ])
  }

  @Test("a text is its paragraphs, with its blanks, tabs and line breaks, and without its note")
  func texts() throws {
    let document = HandmadeDocument(
      rows: Self.row(
        Self.text("<text:p>I<text:s text:c=\"2\"/>alt<text:tab/>kr.<text:line-break/>net&amp;to</text:p>")
          + Self.text("<text:p>en <text:span>fed</text:span>\n   linje</text:p><text:p>to</text:p>")
          + Self.text(
            "<office:annotation><dc:creator>Bo</dc:creator><text:p>se bilag</text:p></office:annotation><text:p>x</text:p>"
          )))
    #expect(
      try document.lines() == ["1: A=text 'I  alt\tkr.\nnet&to', B=text 'en fed linje\nto', C=text 'x'"])
    let notes = try #require(try document.workbook().worksheets.first).comments()
    #expect(notes.map(\.text) == ["se bilag"])
    #expect(notes.map(\.author) == ["Bo"])
    #expect(notes.map(\.cell) == [CellReference("C1")])
  }

  @Test("formulas are written as workbooks write them")
  func formulas() throws {
    let cases = [
      ("of:=SUM([.B2:.B5])", "SUM(B2:B5)"), ("of:=[.B2]+[.$B$4]", "B2+$B$4"),
      ("of:=SUM([$'Min plan'.B2:.B5];[.C1])", "SUM('Min plan'!B2:B5,C1)"),
      ("of:=IF([.A1]=&quot;a;[b]&quot;;1;2)", "IF(A1=\"a;[b]\",1,2)"),
      ("oooc:=SUM([.A1:.A2])", "SUM(A1:A2)"), ("msoxl:=SUM(A1:A2)", "SUM(A1:A2)"),
      ("of:=['file:///tmp/x.ods'#$Ark1.B2]", "[1]Ark1!B2"), ("of:=SUM({1;2|3;4})", "SUM({1,2;3,4})"),
    ]
    for (formula, translated) in cases {
      let document = HandmadeDocument(rows: Self.row(Self.number("1", "table:formula=\"\(formula)\"")))
      #expect(try document.lines() == ["1: A=number 1 [\(translated)]"])
    }
    let unsaved = HandmadeDocument(rows: Self.row(#"<table:table-cell table:formula="of:=[.B1]"/>"#))
    #expect(try unsaved.lines() == ["1: A=formula without value [B1]"])
  }

  @Test("an error is its code, whether the program says that it is one or not")
  func errors() throws {
    let document = HandmadeDocument(
      rows: Self.row(
        #"<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"#
          + #"<table:table-cell table:formula="of:=x" office:value-type="string"><text:p>#NAME?</text:p></table:table-cell>"#
      ))
    #expect(try document.lines() == ["1: A=error #DIV/0! [1/0], B=error #NAME? [x]"])
  }

  @Test("repeated cells and rows stand as often as they say; repeated blanks are none")
  func repetitions() throws {
    let document = HandmadeDocument(
      rows: Self.row("<table:table-cell table:number-columns-repeated=\"16384\"/>")
        + Self.row(
          "<table:table-cell/>" + Self.number("7", "table:number-columns-repeated=\"2\"") + Self.number("8"),
          "table:number-rows-repeated=\"2\"")
        + Self.row("<table:table-cell/>", "table:number-rows-repeated=\"1048573\""))
    #expect(
      try document.lines() == [
        "2: B=number 7, C=number 7, D=number 8", "3: B=number 7, C=number 7, D=number 8",
      ])
  }

  @Test("cells made by repetition are bounded, in a row, over rows, and in both at once")
  func boundedRepetitions() throws {
    var limits = ReadingLimits()
    limits.repeatedCells = 100
    let wide = Self.row(Self.number("7", "table:number-columns-repeated=\"102\""))
    let high = Self.row(Self.number("7"), "table:number-rows-repeated=\"102\"")
    let both = Self.row(
      Self.number("7", "table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"999999999\"")
    for rows in [wide, high] {
      #expect(throws: Self.error(.limitExceeded(.repeatedCells, allowed: 100))) {
        try HandmadeDocument(rows: rows).lines(limits)
      }
    }
    #expect(throws: XLSXError.self) { try HandmadeDocument(rows: both).lines() }
    let beyond = Self.row(Self.number("7", "table:number-columns-repeated=\"16385\""))
    #expect(throws: Self.error(.limitExceeded(.columns, allowed: 16_384))) {
      try HandmadeDocument(rows: beyond).lines()
    }
  }

  private static func error(_ problem: XLSXError.Problem) -> XLSXError {
    XLSXError(
      problem, part: "content.xml", sheet: "Ark1",
      place: CellReference(column: 1, row: 1).map { .cell($0) })
  }

  @Test("merged ranges, hidden rows, columns and sheets, and groups of rows are told")
  func layout() throws {
    let document = HandmadeDocument(
      """
      <table:table table:name="Ark1" table:style-name="ta1">
      <table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>
      <table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="2" \
      office:value-type="string"><text:p>Titel</text:p></table:table-cell><table:covered-table-cell \
      table:number-columns-repeated="2"/></table:table-row>
      <table:table-row-group><table:table-row table:visibility="filter">\(Self.number("1"))</table:table-row>\
      </table:table-row-group></table:table>
      """,
      styles:
        "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"/></style:style>"
    )
    let sheet = try #require(try document.workbook().worksheets.first)
    #expect(sheet.visibility == .hidden)
    var rows = try sheet.rows()
    var levels: [Int] = []
    var lines: [String] = []
    while let row = try rows.next() {
      levels.append(row.outlineLevel)
      lines.append(row.words)
    }
    #expect(lines == ["1: A=text 'Titel'", "2~: A=number 1"])
    #expect(levels == [0, 1])
    #expect(rows.layout.mergedRanges == [CellRange("A1:C2")])
    #expect(rows.layout.hiddenColumns == [2...3])
  }

  @Test("a style's number format, weight, line through, border and indent are told, and those of its parents")
  func styles() throws {
    let document = HandmadeDocument(
      rows: "<table:table-column table:default-cell-style-name=\"ce2\"/>"
        + Self.row(Self.number("1500000") + Self.number("2", "table:style-name=\"ce3\"")),
      styles: """
        <number:number-style style:name="N1"><number:number number:decimal-places="0" \
        number:min-integer-digits="1" number:grouping="true" number:display-factor="1000"/>\
        <number:text> t.kr.</number:text></number:number-style>
        <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1">\
        <style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1">\
        <style:table-cell-properties fo:border-top="0.06pt solid #000000"/>\
        <style:paragraph-properties fo:margin-left="0.2778in"/></style:style>
        <style:style style:name="ce3" style:family="table-cell">\
        <style:text-properties style:text-line-through-style="solid"/></style:style>
        """)
    var rows = try #require(try document.workbook().worksheets.first).rows()
    var number: UInt16 = 0
    if let row = try rows.next() {
      number = row[0].appearanceNumber
      #expect(row[0].format == .number)
      #expect(!row[0].isStruckThrough && row[1].isStruckThrough)
    }
    #expect(rows.formatCode(number) == "#,##0,\" t.kr.\"")
    let emphasis = rows.emphasis(number)
    #expect(emphasis.indent == 2 && emphasis.isBold && emphasis.hasBorderAbove)
  }

  @Test("a number whose style has a fixed number of decimals shows them, as in a workbook")
  func shownDigits() throws {
    let document = HandmadeDocument(
      rows: Self.row(Self.number("12.5", "table:style-name=\"ce1\"") + Self.number("12.5")),
      styles: """
        <number:number-style style:name="N1"><number:number number:decimal-places="2" \
        number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>
        <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
        """)
    var rows = try #require(try document.workbook().worksheets.first).rows()
    var shown: [ShownDigits] = []
    if let row = try rows.next() { shown = row.indices.map { row[$0].shownDigits } }
    #expect(shown == [ShownDigits(decimals: 2, isGrouped: false), ShownDigits()])
  }

  @Test("money shows its currency, from its style or else from the cell")
  func currency() throws {
    let cell = { (style: String) in
      "<table:table-cell \(style) office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"5\"/>"
    }
    let document = HandmadeDocument(
      rows: Self.row(cell("table:style-name=\"ce1\"") + cell("")),
      styles: """
        <number:currency-style style:name="N1"><number:number number:decimal-places="2" \
        number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text>\
        <number:currency-symbol number:language="da" number:country="DK">kr.</number:currency-symbol>\
        </number:currency-style>
        <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
        """)
    var rows = try #require(try document.workbook().worksheets.first).rows()
    var numbers: [UInt16] = []
    if let row = try rows.next() { numbers = row.indices.map { row[$0].appearanceNumber } }
    #expect(numbers.map { rows.formatCode($0) } == ["#,##0.00 [$kr.-406]", "0 \"EUR\""])
  }

  // MARK: Several tables

  private static let three = HandmadeDocument(
    ["A", "B", "C"].map { name in
      let rows = (1...3).map { row(text("<text:p>\(name)\($0)</text:p>")) }.joined()
      return "<table:table table:name=\"\(name)\">\(rows)</table:table>"
    }.joined())

  @Test("tables are read in any order, side by side, and after one that was left unfinished")
  func orders() throws {
    let workbook = try Self.three.workbook()
    let sheets = workbook.worksheets
    #expect(sheets.map(\.name) == ["A", "B", "C"])
    for index in [0, 1, 2, 1, 0, 2, 2] {
      let name = sheets[index].name
      #expect(try sheets[index].lines() == (1...3).map { "\($0): A=text '\(name)\($0)'" })
    }
    var first = try sheets[0].rows()
    #expect(try first.next()?.words == "1: A=text 'A1'")
    var second = try sheets[1].rows()
    #expect(try second.next()?.words == "1: A=text 'B1'")
    #expect(try first.next()?.words == "2: A=text 'A2'")
    #expect(try second.next()?.words == "2: A=text 'B2'")
    #expect(try sheets[2].lines().count == 3)
  }

  @Test("a table past a limit is refused, and those after it are read")
  func oneBad() throws {
    var limits = ReadingLimits()
    limits.rows = 3
    let rows = (1...4).map { Self.row(Self.number("\($0)")) }.joined()
    let document = HandmadeDocument(
      "<table:table table:name=\"A\">\(rows)</table:table>"
        + "<table:table table:name=\"B\">\(Self.row(Self.number("5")))</table:table>")
    let sheets = try document.workbook(limits).worksheets
    #expect(throws: XLSXError.self) { try sheets[0].lines() }
    #expect(try sheets[1].lines() == ["1: A=number 5"])
  }

  @Test("damage is reported by the table that it stands in, and the rows before it are read")
  func damage() throws {
    let document = HandmadeDocument(
      "<table:table table:name=\"A\">\(Self.row(Self.number("1")))</table:table>"
        + "<table:table table:name=\"B\">\(Self.row(Self.number("2")))<table:table-row><fejl</table:table>")
    let sheets = try document.workbook().worksheets
    #expect(try sheets[0].lines() == ["1: A=number 1"])
    var rows = try sheets[1].rows()
    #expect(try rows.next()?.words == "1: A=number 2")
    #expect(throws: XLSXError.self) { _ = try rows.next()?.number }
  }

  // MARK: What is refused

  @Test("an encrypted document is refused as one, and a document of another kind by its kind")
  func refused() throws {
    var document = HandmadeDocument(rows: "")
    document.manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>\
      </manifest:manifest>
      """
    #expect(throws: XLSXError(.notAWorkbook(.passwordProtected))) { try document.workbook() }
    document.manifest = "<!DOCTYPE manifest><manifest/>"
    #expect(try document.lines() == [])
    document.mediaType = "application/vnd.oasis.opendocument.text"
    #expect(throws: XLSXError(.notAWorkbook(.openDocument))) { try document.workbook() }
  }

  @Test("sheets and styles are bounded")
  func bounded() throws {
    var limits = ReadingLimits()
    limits.sheets = 2
    #expect(throws: XLSXError(.limitExceeded(.sheets, allowed: 2), part: "content.xml")) {
      try Self.three.workbook(limits)
    }
    limits = ReadingLimits()
    limits.styles = 3
    let styles = (1...4).map { "<style:style style:name=\"ce\($0)\" style:family=\"table-cell\"/>" }.joined()
    #expect(throws: XLSXError(.limitExceeded(.styles, allowed: 3), part: "content.xml")) {
      try HandmadeDocument(rows: "", styles: styles).workbook(limits)
    }
  }
}

@Suite("Limits on attributes")
struct AttributeLimitTests {
  private func read(_ row: String) throws -> [String] {
    try HandmadeWorkbook(rows: "<row r=\"1\">\(row)</row>").lines()
  }

  @Test("an element of more attributes than the limit is refused before it costs time")
  func refused() throws {
    let many = (1...200_000).map { " a\($0)='\($0 % 2 == 0 ? ">" : "=")'" }.joined()
    #expect {
      _ = try read("<c r=\"A1\"\(many)><v>1</v></c>")
    } throws: { error in
      (error as? XLSXError)?.problem == .limitExceeded(.attributes, allowed: 1_024)
    }
  }

  @Test("signs of equality in texts, values, comments and sections are no attributes")
  func notAttributes() throws {
    let signs = String(repeating: "=", count: 3_000)
    let text = "<is><t a='\(signs)'>\(signs)<![CDATA[<a \(signs)>]]></t></is>"
    let row = "<!-- <a ' \(signs) > --><?x <b \(signs)?><c r=\"A1\" t=\"inlineStr\">\(text)</c>"
    #expect(try read(row) == ["1: A=text '\(signs)<a \(signs)>'"])
  }

  @Test("an element after a comment with a quote in it is measured as any other")
  func afterComment() throws {
    let many = (1...2_000).map { " a\($0)=''" }.joined()
    #expect(throws: XLSXError.self) { try read("<!-- <a ' --><c r=\"A1\"\(many)/>") }
  }
}

@Suite("Sheets and their parts")
struct SharedPartTests {
  @Test("a sheet that shows the part of an earlier one says which")
  func original() throws {
    var workbook = HandmadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    let sheets = (1...3).map { "<sheet name=\"Ark\($0)\" sheetId=\"\($0)\" r:id=\"rId1\"/>" }.joined()
    workbook.set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(HandmadeWorkbook.main)\" xmlns:r=\"\(HandmadeWorkbook.links)\"><sheets>\(sheets)</sheets></workbook>"
    )
    #expect(try Workbook(bytes: workbook.bytes).worksheets.map(\.original) == [nil, 0, 0])
    var limits = ReadingLimits()
    limits.sheets = 2
    #expect(throws: XLSXError(.limitExceeded(.sheets, allowed: 2), part: "xl/workbook.xml")) {
      try Workbook(bytes: workbook.bytes, limits: limits)
    }
  }
}
