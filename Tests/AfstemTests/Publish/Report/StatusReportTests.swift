import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

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

  /// Every answer of the five questions, headlines first.
  private static func sentences(of fixture: String, in language: Language = .danish) throws -> [String] {
    let answers = try report(of: fixture, in: language).summary.answers
    return answers.map(\.answer) + answers.flatMap(\.statements)
  }

  @Test("the five questions come in one order, each with an answer")
  func questions() throws {
    for fixture in Fixture.systems {
      let answers = try Self.report(of: fixture.name).summary.answers
      #expect(
        answers.map(\.question) == [
          "Er målene nået?", "Hvilke beløb er uafklarede?", "Hvem skal rykkes?",
          "Hvad er ændret siden sidst?", "Hvordan udvikler trygheden sig?",
        ])
      #expect(answers.allSatisfy { !$0.answer.isEmpty })
    }
  }

  @Test("zeros are not said: no 0 that differ, and no 0 for a year without data")
  func quietZeros() throws {
    for fixture in Fixture.systems {
      let sentences = try Self.sentences(of: fixture.name)
      #expect(!sentences.contains { $0.hasPrefix("0 ") || $0.contains(" 0 afviger") || $0.contains(", 0 ") })
      let grants = try Self.report(of: fixture.name).unaccounted?.grants?.lines ?? []
      #expect(!grants.contains { $0.unknowns == "0" })
    }
  }

  @Test("where the job gives residents, offences by area are given per 1,000 of them, beside the city's")
  func rates() throws {
    var package = SamplePackage.package
    package.partnership.areas = ["Nordby", "Sydby"]
    package.partnership.population = [FoldedName("Nordby"): 6_500, FoldedName("København"): 640_000]
    package.crime = [("København", 3_200), ("Sydby", 20), ("Nordby", 117)].map { area, count in
      CrimeFact(
        area: area, offenceType: "burglary", offenceLabel: "Indbrud", period: .year(2017), count: count,
        provenance: SamplePackage.field(2, 3))
    }
    let report = StatusReport(package, glossary: SamplePackage.glossary, language: .danish, year: 2017)
    let rows = try #require(report.areaCounts).rows
    #expect(rows.map(\.area) == ["Nordby", "Sydby", "København"])
    #expect(rows.map(\.isOther) == [false, false, true])
    #expect(rows.map { $0.cells.map(\.rate) } == [["18,0"], [nil], ["5,0"]])
  }

  @Test("what an earlier extract said stands beside what the later says")
  func earlierValues() throws {
    var package = SamplePackage.package
    package.crime.append(
      CrimeFact(
        area: "", offenceType: "burglary", offenceLabel: "Indbrud", period: .year(2017), count: 128,
        isSuperseded: true, provenance: SamplePackage.field(9, 3)))
    let report = StatusReport(package, glossary: SamplePackage.glossary, language: .danish, year: 2017)
    #expect(report.targets?.current?.rows.first?.before == "128")
    let line = try #require(report.revisions?.lines.first)
    #expect([line.subject, line.before, line.now] == ["Indbrud, 2017", "128", "131"])
  }

  @Test(
    "what changed since an earlier run is said with both values, and the report of a first run says there is none"
  )
  func changes() throws {
    let changes = EditionChanges(
      since: 4, newFiles: ["a.csv"],
      figures: [.init(subject: "Kvindeidræt, 2017", before: "165000", now: "170000.5", isMoney: true)],
      corrections: .init(mended: 2, standing: 0, new: 1))
    let report = StatusReport(
      SamplePackage.package, glossary: SamplePackage.glossary, language: .danish, since: changes)
    let answer = try #require(report.summary.answers.first { $0.id == "answer-changes" })
    #expect(answer.answer == "1 tal er ændret siden kørsel 4")
    #expect(
      answer.statements == [
        "Kvindeidræt, 2017: fra 165.000 kr. til 170.000,5 kr.", "Filer: 1 ny.",
        "Bemærkninger: 2 på plads og 1 ny.",
      ])
    let first = StatusReport(SamplePackage.package, glossary: SamplePackage.glossary, language: .danish)
    #expect(
      first.summary.answers.first { $0.id == "answer-changes" }?.answer
        == "Der er ingen tidligere kørsel at sammenligne med")
  }

  @Test("the job's method, contact and dates are in the report")
  func imprint() throws {
    var glossary = SamplePackage.glossary
    glossary.imprint.contact = Contact(name: "Mette Holm", email: "mette@example.dk")
    glossary.imprint.published = CalendarDate(year: 2018, month: 5, day: 15)
    glossary.imprint.nextRelease = "maj 2019"
    glossary.imprint.method = ["Hændelser er talt efter gerningsdato."]
    let page = try StatusReport(SamplePackage.package, glossary: glossary, language: .danish).html
    for words in [
      "Mette Holm, mette@example.dk", "15.5.2018", "maj 2019", "Hændelser er talt efter gerningsdato.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("small multiples share one scale, and each title says what happened")
  func charts() throws {
    let charts = try #require(Self.report(of: "tingbjerg-husum-2017").targets).charts
    #expect(Set(charts.map { $0.gridLines.map(\.text) }).count == 1)
    #expect(Set(charts.map(\.baseY)).count == 1)
    #expect(charts.first?.headline == "Indbrud: 109 i 2018, 3 over målet")
    #expect(
      charts.first?.subtitle
        == "Anmeldelser i Tingbjerg-Husum Partnerskab, 2016–2020. Indeks: 118 i 2016 = 100")
  }

  @Test("money that is not decided is a part of its own, up to the grant")
  func undecidedPart() throws {
    let chart = try #require(Self.report(of: "tingbjerg-husum-2017").budget?.chart)
    #expect(chart.columns.map { $0.rest?.hatching != nil } == [false, true, true, true])
    #expect(chart.headline == "4.500.000 kr. af bevillingen på 7.200.000 kr. er ikke fordelt")
    let floors = chart.columns.map { column in
      (column.layers.map(\.height) + [column.rest?.restHeight ?? 0]).reduce(0, +)
    }
    #expect(Set(floors).count <= 2)
  }

  @Test("another year can be asked for")
  func year() throws {
    #expect(
      try Self.report(of: "tingbjerg-husum-2013", year: 2013).summary.headline == "4 af 6 mål nået i 2013")
  }

  @Test("the summary names what was missed, the area against the city, and the budget against the grant")
  func statements() throws {
    let amager = try Self.sentences(of: "amager-2017")
    #expect(amager.contains("Ikke nået: Hærværk (22 anmeldt, højst 21)."))
    #expect(amager.contains("Anmeldelser med mål i alt: 263 i 2015, 246 i 2018 (−6,5 %)"))
    #expect(
      amager.contains("Utryghed, aften og nat: 29 % i Amager Partnerskab mod 19 % i København (2016)."))
    #expect(
      try Self.sentences(of: "tingbjerg-husum-2013")
        .contains("4.240.000 kr. af bevillingen på 8.000.000 kr. er ikke fordelt"))
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
