import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Tingbjerg-Husum 2013-2016, the plan")
struct TingbjergHusum2013Tests {
  let run: PublishedRun

  init() throws { run = try Fixture(name: "tingbjerg-husum-2013").published() }

  @Test(
    "a year's amounts add up, though two tables state each",
    arguments: [("2013", 1_490_000), ("2014", 1_030_000), ("2015", 620_000), ("2016", 620_000)])
  func budget(year: String, amount: Int) throws {
    #expect(try run.budget(of: year) == amount)
  }

  @Test("nine activities stand under the overview's names")
  func activities() throws {
    let names = try run.rows("budget").map { $0["activity"] }
    #expect(Set(names).count == 9)
    #expect(names.contains("Beboercentrum"))
  }

  @Test("the plan and what remains make 2 000 000 in each year")
  func frame() throws {
    let frames = try run.rows("totals", where: ["kind": "frame", "verdict": "holds"])
    #expect(frames.map { $0["year"] } == ["2013", "2014", "2015", "2016"])
  }

  @Test(
    "the overview's total holds",
    arguments: [("2013", "1490000"), ("2014", "1030000"), ("2015", "620000"), ("2016", "620000")])
  func overview(year: String, claimed: String) throws {
    let totals = try run.rows("totals", where: ["source_file": "budget/oversigt-2013.xlsx", "year": year])
      .filter { $0["kind"] != "frame" && $0["claimed"] == claimed }
    #expect(totals.map { $0["verdict"] } == ["holds"])
    #expect(totals.map { $0["known_sum"] } == [claimed])
  }

  @Test("each of the focus areas' eleven totals holds")
  func focusAreas() throws {
    let totals = try run.rows(
      "totals", where: ["source_file": "budget/indsatsomraader-2013.xlsx", "verdict": "holds"])
    #expect(
      totals.compactMap { $0["claimed"] } == [
        "600000", "180000", "450000", "450000", "450000", "450000", "400000", "400000", "170000", "170000",
        "40000",
      ])
  }

  @Test("all 24 targets are their baseline less their percentage")
  func targets() throws {
    let targets = try run.rows("targets")
    #expect(targets.count == 24)
    #expect(targets.allSatisfy { $0["rule"] == "reduce" })
    #expect(try run.rows("findings", where: ["code": "target-percent-differs"]) == [])
    let vandalism = targets.filter { $0["offence_type"] == "vandalism" }
    #expect(vandalism.map { $0["target"] } == ["66", "62", "58", "55"])
    #expect(vandalism.map { $0["stated_percent"] } == ["-10", "-15", "-20", "-25"])
  }

  @Test("a target is met, missed or not yet judged by what the police report")
  func verdicts() throws {
    let violence = try run.rows("targets", where: ["offence_type": "violence"])
    #expect(violence.map { $0["reported"] } == ["58", "56", "51", ""])
    #expect(violence.map { $0["verdict"] } == ["met", "missed", "met", "pending"])
  }

  @Test("a revised count supersedes the earlier one, which stays to be seen")
  func revision() throws {
    let thefts = try run.rows("crime", where: ["offence_type": "theft", "period": "2013"])
    #expect(Set(thefts.map { [$0["count"], $0["superseded"]] }) == [["409", "true"], ["411", "false"]])
    let revised = try run.rows("findings", where: ["code": "revised"])
    #expect(revised.map { $0["source_file"] } == ["politi/anmeldelser-2015-01.csv"])
  }
}
