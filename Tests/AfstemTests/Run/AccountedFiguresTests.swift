import AfstemCells
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Every figure of a file accounted for")
struct AccountedFiguresTests {
  private func run(_ inputs: String, _ files: [String: String]) throws -> RunOutcome {
    let folder = try TemporaryFolder()
    try folder.write(
      "partnership: { id: husum, name: Husum Partnerskab, period: 2013-2021 }\ninputs:\n\(inputs)\n",
      to: "afstem.yml")
    for (path, text) in files { try folder.write(text, to: path) }
    return try #require(try JobRun(job: Job(at: folder.path)).publish(isForced: false).outcome)
  }

  private let plan = "Aktivitet;2013;2014\nNabohjælp;100;110\nGadeidræt;200;210\nI alt;300;320\n"

  @Test("totals of a table of no known kind are claims, and the table is said to be of none")
  func unknownKind() throws {
    let outcome = try run(
      "  - { files: \"a.csv\" }",
      ["a.csv": "Ejendom;2017;2018;I alt\nNordvang;100;110;210\nSydvang;50;60;999\nØstvang;70;80;150\n"])
    #expect(outcome.status == .errorsFound)
    #expect(
      outcome.package.totals.map { "\($0.provenance.cell) \($0.verdict.rawValue)" } == [
        "2:4 holds", "3:4 differs", "4:4 holds",
      ])
    #expect(outcome.package.totals.map(\.parts).first == "2:2-2:3")
    #expect(Set(outcome.package.findings.map(\.code)).isSuperset(of: [.totalDiffers, .unrecognisedTable]))
  }

  @Test("a claim says the cells it was held against, and what made it a total")
  func partsAndEvidence() throws {
    let outcome = try run("  - { files: \"a.csv\", kind: budget }", ["a.csv": plan])
    #expect(outcome.package.totals.map(\.parts) == ["2:2-3:2", "2:3-3:3"])
    #expect(outcome.package.totals.map(\.evidence) == ["label", "label"])
  }

  @Test("a source says how many figures its tables hold, and how many of them became something")
  func counted() throws {
    let outcome = try run("  - { files: \"a.csv\", kind: budget }", ["a.csv": plan])
    let source = try #require(outcome.package.sources.first)
    #expect(source.figures == FigureCount(count: 8, explainedCount: 8))
    let odd = try run(
      "  - { files: \"a.csv\", kind: budget }",
      ["a.csv": "Aktivitet;2013;Xyz\nNabohjælp;100;7\nGadeidræt;200;9\nI alt;300;16\n"])
    #expect(odd.package.sources.first?.figures == FigureCount(count: 7, explainedCount: 4))
    #expect(odd.package.findings.map(\.code).contains(.figureUnexplained))
  }

  @Test("figures that stand amid facts and become none are counted and added up in a finding")
  func lost() throws {
    let outcome = try run(
      "  - { files: \"a.csv\", kind: crime }",
      ["a.csv": "Gerningstype;2017;Måltal\nIndbrud;63;50\nVold;40;35\n"])
    #expect(outcome.package.crime.map(\.count) == [63, 40])
    let finding = try #require(outcome.package.findings.first { $0.code == .figureUnexplained })
    #expect(
      finding.text(in: .english)
        == "Line 2, field 3: 2 figures of the column 'Måltal' (85 in all) have become neither facts nor totals and are left out"
    )
    #expect(outcome.package.sources.first?.figures == FigureCount(count: 5, explainedCount: 3))
  }

  @Test("a target that is stated in percent alone is held against its baseline, exactly")
  func percentages() throws {
    let outcome = try run(
      "  - { files: \"*.csv\" }",
      [
        "maal.csv":
          "Gerningstype;Baseline 2016;Måltal 2017\nIndbrud;73;-10%\nVold;41;-5 %\nTyveri;170;10 %\n",
        "politi.csv": "Anmeldelser 2017\nGerningstype;Antal\nIndbrud;65\nVold;39\nTyveri;150\n",
      ])
    let verdicts = outcome.package.targets.map { "\($0.offenceLabel) \($0.verdict.rawValue)" }
    #expect(verdicts == ["Indbrud met", "Vold missed", "Tyveri pending"])
    #expect(
      outcome.package.findings.contains { $0.code == .percentMalformed && $0.provenance?.cell == "4:3" })
  }

  @Test(
    "what the job leaves out is no fact, and its figures are said with their sum",
    arguments: ["3:3", "A3:C3", "'a'!3:3"])
  func ignored(_ area: String) throws {
    let outcome = try run(
      "  - { files: \"a.csv\", kind: budget, ignore: [\"\(area.replacing("'a'!", with: ""))\"] }",
      [
        "a.csv":
          "Aktivitet;2013;2014\nNabohjælp;100;110\nGammel pulje;70;75,50\nGadeidræt;200;210\nI alt;300;320\n"
      ])
    #expect(outcome.package.budget.map(\.activityLabel).contains("Gammel pulje") == false)
    #expect(outcome.package.totals.map(\.verdict) == [.holds, .holds])
    let source = try #require(outcome.package.sources.first)
    #expect(source.ignored?.count == 2)
    #expect(source.ignored?.sum?.description == "145.5")
    #expect(outcome.package.findings.map(\.severity) == [.info])
  }

  @Test("a line that leaves nothing out is most likely misspelt")
  func misspelt() throws {
    let outcome = try run("  - { files: \"a.csv\", kind: budget, ignore: Noter }", ["a.csv": plan])
    #expect(
      outcome.package.findings.map { "\($0.code.rawValue) \($0.severity.rawValue)" } == ["left-out warning"])
  }

  @Test(
    "a range, rows, columns and a sheet can be named",
    arguments: [
      ("Oversigt!B14:F20", "Oversigt", 2...6, 14...20), ("5:7", nil, nil, 5...7), ("C:D", nil, 3...4, nil),
      ("'Bilag 1'!C:D", "Bilag 1", 3...4, nil), ("Noter", "Noter", nil, nil), ("Noter!", "Noter", nil, nil),
      ("B7", nil, 2...2, 7...7),
    ] as [(String, String?, ClosedRange<Int>?, ClosedRange<Int>?)])
  func areas(_ text: String, sheet: String?, columns: ClosedRange<Int>?, rows: ClosedRange<Int>?) {
    let area = IgnoredArea(text)
    #expect(area.sheet == sheet && area.columns == columns && area.rows == rows)
  }
}
