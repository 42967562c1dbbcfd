import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Tingbjerg-Husum 2017-2020")
struct TingbjergHusum2017Tests {
  let run: PublishedRun

  init() throws { run = try Fixture(name: "tingbjerg-husum-2017").published() }

  @Test(
    "a year's known amounts add up, each once, though overview and sheets state them",
    arguments: [("2017", 1_800_000), ("2018", 300_000), ("2019", 300_000), ("2020", 300_000)])
  func budget(year: String, amount: Int) throws {
    #expect(try run.budget(of: year) == amount)
  }

  @Test("2017 holds at 1 800 000; the years after have 300 000 known and nine amounts that are not")
  func overview() throws {
    let totals = try run.rows(
      "totals", where: ["kind": "column", "source_file": "budget/oversigt-2017.xlsx"])
    #expect(
      totals.map {
        [$0["year"], $0["claimed"], $0["known_sum"], $0["unknowns"], $0["difference"], $0["verdict"]]
      }
        == [
          ["2017", "1800000", "1800000", "0", "0", "holds"],
          ["2018", "1800000", "300000", "9", "1500000", "unverifiable"],
          ["2019", "1800000", "300000", "9", "1500000", "unverifiable"],
          ["2020", "1800000", "300000", "9", "1500000", "unverifiable"],
        ])
  }

  @Test("the total claimed is the year's grant")
  func frame() throws {
    let frames = try run.rows("totals", where: ["kind": "frame"])
    #expect(frames.map { $0["year"] } == ["2017", "2018", "2019", "2020"])
    #expect(frames.allSatisfy { $0["verdict"] == "holds" })
  }

  @Test(
    "a sheet is its activity's under another name",
    arguments: [("Kvindeidræt", "Kvindemotion", 165_000), ("Byhaveprojektet", "Haven i Tingbjerg", 185_000)])
  func alias(activity: String, label: String, amount: Int) throws {
    let items = try run.rows("budget", where: ["activity": activity, "year": "2017"])
    #expect(items.count == 3)
    #expect(items.allSatisfy { $0["activity_label"] == label })
    #expect(items.compactMap { $0["amount"].flatMap(Int.init) }.reduce(0, +) == amount)
  }

  @Test(
    "without its alias a sheet is suggested by equal amounts, and not taken",
    arguments: [("Kvindeidræt", "Kvindemotion"), ("Byhaveprojektet", "Haven i Tingbjerg")])
  func suggestion(activity: String, label: String) throws {
    let run = try Fixture(name: "tingbjerg-husum-2017").run(changing: {
      $0.replacing(", aliases: [\(label)]", with: "")
    })
    let findings = try run.rows("findings").filter {
      ["unknown-activity", "sheet-without-activity"].contains($0["code"])
    }
    let texts = findings.compactMap { $0["message"] }
    #expect(texts.contains { $0.contains(activity) && $0.contains(label) }, "\(texts)")
    #expect(try run.budget(of: "2017") == 1_800_000)
  }

  @Test("an activity without a sheet keeps the overview's amount, with a finding")
  func withoutSheet() throws {
    let finding = try run.rows("findings", where: ["code": "activity-without-sheet"])
    #expect(finding.compactMap { $0["message"] }.allSatisfy { $0.contains("Mødefacilitering") })
    #expect(finding.count == 1)
    let amounts = try run.rows("budget", where: ["activity": "Mødefacilitering", "year": "2017"])
    #expect(amounts.map { $0["amount"] } == ["3000"])
  }

  @Test("a note beside a figure and a footnote below the table stay with the figure")
  func notes() throws {
    let items = try run.rows("budget", where: ["activity": "Kvindeidræt", "year": "2017"])
    #expect(items.map { $0["amount"] } == ["0", "165000", "0"])
    #expect(items.first?["note"]?.contains("Forankres i SOF") == true)
  }

  @Test("incidents are counted into the year, beside the counts that the police made themselves")
  func incidents() throws {
    let targets = try run.rows("targets", where: ["offence_type": "violence"])
    #expect(
      targets.map { [$0["year"], $0["reported"], $0["verdict"]] } == [
        ["2017", "57", "missed"], ["2018", "53", "missed"], ["2019", "", "pending"], ["2020", "", "pending"],
      ])
  }
}
