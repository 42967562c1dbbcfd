import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Amager 2017-2020")
struct Amager2017Tests {
  let run: PublishedRun

  init() throws { run = try Fixture(name: "amager-2017").published() }

  @Test("the total of 263 holds over the four types that are not only monitored")
  func count() throws {
    let totals = try run.rows(
      "totals", where: ["kind": "count", "source_file": "maaltal/maaltal.csv"])
    #expect(
      totals.map { [$0["label"], $0["claimed"], $0["known_sum"], $0["verdict"]] } == [
        ["Samlet antal", "263", "263", "holds"]
      ])
  }

  @Test("at least maintained: a count above its baseline misses, one at it does not")
  func maintained() throws {
    let vandalism = try run.rows("targets", where: ["offence_type": "vandalism"])
    #expect(
      vandalism.map { [$0["year"], $0["reported"], $0["verdict"]] } == [
        ["2017", "20", "met"], ["2018", "22", "missed"], ["2019", "", "pending"], ["2020", "", "pending"],
      ])
  }

  @Test("the total's target is judged by the four types' sum")
  func totalTarget() throws {
    let total = try run.rows("targets", where: ["offence_type": "total", "year": "2017"])
    #expect(total.map { [$0["baseline"], $0["reported"], $0["verdict"]] } == [["263", "259", "met"]])
  }

  @Test("drugs and harassment are monitored and never judged")
  func monitored() throws {
    let rules = try run.rows("targets").filter { ["drugs", "harassment"].contains($0["offence_type"]) }
    #expect(!rules.isEmpty)
    #expect(rules.allSatisfy { $0["rule"] == "monitor" && $0["verdict"] == "monitored" })
  }

  @Test(
    "thousands are read as kroner, and the known sum fills the frame",
    arguments: ["2017", "2018", "2019", "2020"])
  func budget(year: String) throws {
    #expect(try run.budget(of: year) == 1_200_000)
    let frame = try run.rows("totals", where: ["kind": "frame", "year": year])
    #expect(frame.map { $0["verdict"] } == ["holds"])
  }

  @Test("half a thousand is 500 kroner")
  func decimals() throws {
    let amounts = try run.rows("budget", where: ["activity": "Lommepengeprojekt", "year": "2017"])
    #expect(amounts.map { $0["amount"] } == ["197500"])
  }

  @Test("the survey's shares keep their unit, and the city stands beside the area")
  func indicators() throws {
    let night = try run.rows("indicators", where: ["indicator": "Utryghed", "segment": "Aften og nat"])
    #expect(
      Set(night.map { [$0["area"], $0["value"], $0["unit"]] }) == [
        ["Amager Partnerskab", "29", "%"], ["København", "19", "%"],
      ])
  }
}
