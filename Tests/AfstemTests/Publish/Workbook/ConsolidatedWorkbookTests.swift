import Foundation
import AfstemTestSupport
import Testing
import AfstemXLSX

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The consolidated workbook")
struct ConsolidatedWorkbookTests {
  private static func published(_ language: Language = .danish) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Publication(glossary: SamplePackage.glossary, language: language)
      .publish(ToldPackage(toPartners: SamplePackage.package), into: folder.path)
    return folder
  }

  private static var sheets: [any LaidOutSheet] {
    workbook(in: .danish).sheets
  }

  private static func workbook(in language: Language) -> ConsolidatedWorkbook {
    let tables = SamplePackage.package.resources(in: language)
    return ConsolidatedWorkbook(
      SamplePackage.package, tables: tables,
      lengths: tables.map { CSVTable($0, flavour: .standard).written().lengths },
      glossary: SamplePackage.glossary, language: language,
      views: EditionViews(SamplePackage.package, glossary: SamplePackage.glossary))
  }

  @Test("the sheets for people stand first, then one for each table of the schema")
  func names() {
    #expect(
      Self.sheets.map(\.name) == [
        "Forside", "Overblik", "Kriminalitet", "Budget", "Afstemning", "Bemærkninger", "Kilder", "data_crime",
        "data_targets",
        "data_budget", "data_totals", "data_indicators", "data_evidence", "data_findings", "data_sources",
      ])
  }

  @Test("the cover leads to every other sheet, in Danish, and says what each sign means")
  func cover() throws {
    let cover = try #require(Self.sheets.first as? SheetDraft)
    let links = cover.rows.flatMap { $0.compactMap { $0.link?.sheet } }
    #expect(links == Self.sheets.dropFirst().map(\.name))
    let texts = cover.rows.flatMap {
      $0.compactMap { cell in if case .text(let text) = cell.content { text } else { nil } }
    }
    for sign in Shorthand.allCases where sign != .withheld { #expect(texts.contains(sign.rawValue)) }
    #expect(texts.contains { $0.hasPrefix("Kriminalitet: Anmeldelser af en gerningstype") })
  }

  @Test("the same package gives the same bytes")
  func deterministic() throws {
    let path = "consolidated.xlsx"
    #expect(try Self.published().bytes(of: path) == Self.published().bytes(of: path))
  }

  @Test("the charts of crime and budget are printed, on pages of their own")
  func printedCharts() throws {
    let folder = try Self.published()
    let areas = try Workbook(path: folder.file("consolidated.xlsx")).definedNames
      .filter { $0.name == "_xlnm.Print_Area" }
    // What is for calculation is not printed: of the sheets, those for people name what is.
    #expect(areas.map(\.sheetPosition) == Array(0...14))
    #expect(
      areas.map { $0.formula.split(separator: ",").count } == [1, 1, 2, 2] + Array(repeating: 1, count: 11))
    #expect(areas.first { $0.sheetPosition == 7 }?.formula == "'data_crime'!$L$1")
    #expect(areas.first { $0.sheetPosition == 2 }?.formula.hasSuffix(",'Kriminalitet'!$K$1:$M$14") == true)
  }

  @Test("an English workbook has English names, unique without regard to case")
  func english() throws {
    let names = Self.workbook(in: .english).sheets.map { $0.name.lowercased() }
    #expect(names.contains("reconciliation"))
    #expect(Set(names).count == names.count)
    _ = try Self.published(.english)
  }

  @Test("a finding leads to the cell that shows the fact it concerns")
  func links() throws {
    let findings = try #require(Self.sheets.first { $0.name == "Bemærkninger" } as? SheetDraft)
    let link = try #require(findings.rows[5][5].link)
    #expect(link.sheet == "Afstemning")
    let target = try #require(Self.sheets.first { $0.name == link.sheet })
    #expect(target.facts(in: link.cell) == [SamplePackage.cell("Oversigt", 3, 7)])
  }

  @Test("every link leads to the top of a sheet or to a cell that shows a fact")
  func targets() throws {
    let drafts = Self.sheets.compactMap { $0 as? SheetDraft }
    let links = drafts.flatMap { $0.rows.flatMap { $0.compactMap(\.link) } }
    #expect(links.count > 8)
    for link in links {
      let sheet = try #require(Self.sheets.first { $0.name == link.sheet })
      #expect(link.cell == CellReference(clampingColumn: 1, row: 1) || !sheet.facts(in: link.cell).isEmpty)
    }
  }

  @Test("a sheet of the schema has each fact in the row that its place tells, down to the last")
  func schemaPlaces() throws {
    let folder = try Self.published()
    let workbook = try Workbook(path: folder.file("consolidated.xlsx"))
    for sheet in Self.sheets.compactMap({ $0 as? SchemaSheet }) {
      let worksheet = try #require(workbook.worksheets.first { $0.name == sheet.name })
      var rowCount = 0
      var rows = try worksheet.rows()
      while try rows.next() != nil { rowCount += 1 }
      var places: [Int] = []
      sheet.forEachPlace { _, cell in places.append(cell.row) }
      #expect(places.allSatisfy { (2...rowCount).contains($0) }, "\(sheet.name)")
      #expect(places == places.sorted(), "\(sheet.name)")
    }
  }

  @Test("openpyxl reads tables, formulas and their values", .needsPython)
  func openpyxl() throws {
    let folder = try Self.published()
    let script = """
      import openpyxl
      live = openpyxl.load_workbook("consolidated.xlsx")
      cached = openpyxl.load_workbook("consolidated.xlsx", data_only=True)
      for sheet in live:
          for table in sheet.tables.values():
              print(sheet.title, table.name, table.ref)
      for name, cell in [("Budget", "C6"), ("Budget", "C11"), ("Budget", "D14"), ("Overblik", "D6")]:
          print(name, cell, live[name][cell].value, cached[name][cell].value)
      print(live["Budget"]["D5"].value, live["Budget"]["D7"].value, live["Bemærkninger"]["F6"].hyperlink.location)
      """
    let result = try #require(Oracle.python).run(["-c", script], in: folder.url)
    #expect(result.status == 0)
    #expect(
      result.output == """
        Kriminalitet view_crime A4:I7
        Afstemning view_totals A4:J7
        Bemærkninger view_findings A4:H7
        Kilder view_sources A4:K6
        data_crime crime A1:J4
        data_targets targets A1:N3
        data_budget budget A1:M7
        data_totals totals A1:N4
        data_indicators indicators A1:J3
        data_evidence evidence A1:G2
        data_findings findings A1:H4
        data_sources sources A1:R3
        Budget C6 =SUBTOTAL(9,C5:C5) 165000.5
        Budget C11 =SUBTOTAL(9,C5:C10) 479950.5
        Budget D14 =D13-D11 480000
        Overblik D6 ='Kriminalitet'!G6 131
        [u] None 'Afstemning'!A5

        """)
  }
}

extension LaidOutSheet {
  fileprivate func facts(in place: CellReference) -> [Provenance] {
    var facts: [Provenance] = []
    forEachPlace { fact, cell in if cell == place { facts.append(fact) } }
    return facts
  }
}
