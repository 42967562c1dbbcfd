import Foundation
import TestSupport
import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

@Suite("The status report")
struct StatusReportTests {
  private static func report(
    of fixture: String, in language: Language = .danish, year: Int? = nil
  ) throws -> StatusReport {
    let job = try Job(at: Fixture(name: fixture).folder.path)
    let package = try JobRun(job: job).check().package
    return StatusReport(package, glossary: job.glossary, language: language, year: year)
  }

  @Test(
    "it opens with how many targets were met in the latest year that has figures",
    arguments: [
      ("tingbjerg-2010", "3 af 4 mål nået i 2012", "3 of 4 targets met in 2012"),
      ("tingbjerg-husum-2013-agreement", "2 af 6 mål nået i 2014", "2 of 6 targets met in 2014"),
      ("tingbjerg-husum-2013", "6 af 6 mål nået i 2015", "6 of 6 targets met in 2015"),
      ("amager-2017", "4 af 5 mål nået i 2018", "4 of 5 targets met in 2018"),
      ("tingbjerg-husum-2017", "2 af 4 mål nået i 2018", "2 of 4 targets met in 2018"),
    ])
  func headline(fixture: String, danish: String, english: String) throws {
    #expect(try Self.report(of: fixture).summary.headline == danish)
    #expect(try Self.report(of: fixture, in: .english).summary.headline == english)
  }

  @Test("another year can be asked for")
  func year() throws {
    #expect(
      try Self.report(of: "tingbjerg-husum-2013", year: 2013).summary.headline == "4 af 6 mål nået i 2013")
  }

  @Test("the summary names what was missed, the area against the city, and the budget against the grant")
  func statements() throws {
    let amager = try Self.report(of: "amager-2017").summary.statements
    #expect(amager.contains("Ikke nået: Hærværk (22 anmeldt, højst 21)."))
    #expect(amager.contains("Anmeldelser med mål i alt: 263 i 2015, 246 i 2018 (−6,5 %)."))
    #expect(
      amager.contains("Utryghed, aften og nat: 29 % i Amager Partnerskab mod 19 % i København (2016)."))
    #expect(
      try Self.report(of: "tingbjerg-husum-2013").summary.statements
        .contains("Budgettet for 2013–2016 er 3.760.000 kr. af en bevilling på 8.000.000 kr."))
  }

  @Test("an activity's amount that is not decided stands as ?, and by name among what is not accounted for")
  func undecided() throws {
    let report = try Self.report(of: "tingbjerg-husum-2017")
    let budget = try #require(report.budget)
    let activity = try #require(budget.areas.first?.activities.first)
    #expect(activity.name == "Kvindeidræt")
    #expect(activity.figures == ["165.000", "?", "?", "?", "165.000 + ?"])
    #expect(budget.totals == ["1.800.000", "300.000 + ?", "300.000 + ?", "300.000 + ?", "2.700.000 + ?"])
    let gaps = try #require(report.unaccounted?.gaps).lines
    #expect(gaps.contains { $0.hasPrefix("2018: beløbet er ikke fastlagt for Kvindeidræt, Byhaveprojektet") })
    let grants = try #require(report.unaccounted?.grants).lines
    #expect(grants.map(\.remainder) == ["0", "≤ 1.500.000", "≤ 1.500.000", "≤ 1.500.000"])
  }

  @Test("what is left of the grant is told year by year")
  func remainder() throws {
    let lines = try #require(Self.report(of: "tingbjerg-husum-2013").unaccounted?.grants).lines
    #expect(lines.map(\.known) == ["1.490.000", "1.030.000", "620.000", "620.000"])
    #expect(lines.map(\.remainder) == ["510.000", "970.000", "1.380.000", "1.380.000"])
  }

  @Test(
    "changes are rounded half away from zero to one decimal",
    arguments: [
      (263, 246, "−6,5 %"), (128, 119, "−7,0 %"), (50, 53, "+6,0 %"), (48, 48, "0,0 %"),
      (2000, 1999, "−0,1 %"),
      (400, 402, "+0,5 %"), (3, 4, "+33,3 %"), (100, 1_234_600, "+1.234.500,0 %"),
    ] as [(Int64, Int64, String)])
  func change(first: Int64, last: Int64, text: String) {
    #expect(Language.danish.change(from: first, to: last) == text)
  }

  @Test("nothing has grown from nothing, and a figure that does not fit is left out")
  func noChange() {
    #expect(Language.danish.change(from: 0, to: 4) == nil)
    #expect(Language.danish.change(from: 1, to: .max) == nil)
  }

  @Test("a long list of findings ends with how many more there are")
  func manyFindings() {
    var package = SamplePackage.package
    package.findings = (1...45).map { row in
      Finding(.noteInCell, Message(da: "nr. \(row)", en: "no. \(row)"), at: SamplePackage.cell("Ark", 2, row))
    }
    let sections = FindingSection.sections(of: package, language: .danish)
    #expect(sections.map(\.lines.count) == [40])
    #expect(sections.first?.more == "Og 5 til, som står på arket Bemærkninger i regnearket.")
    #expect(sections.first?.count == "45 oplysninger")
  }
}
