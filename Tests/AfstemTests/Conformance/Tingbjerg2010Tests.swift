import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Tingbjerg 2010-2012")
struct Tingbjerg2010Tests {
  let run: PublishedRun

  init() throws { run = try Fixture(name: "tingbjerg-2010").published() }

  @Test(
    "a year's amounts add up with the hidden row in them",
    arguments: [("2010", 1_810_000), ("2011", 1_730_000), ("2012", 1_610_000)])
  func budget(year: String, amount: Int) throws {
    #expect(try run.budget(of: year) == amount)
  }

  @Test("the plan and what remains make the memo's 2 000 000 in each year")
  func frame() throws {
    let frames = try run.rows("totals", where: ["kind": "frame"])
    #expect(frames.map { $0["year"] } == ["2010", "2011", "2012"])
    #expect(frames.allSatisfy { $0["verdict"] == "holds" })
  }

  @Test("totals in a row and in a column hold, and the corner is checked both ways")
  func totals() throws {
    #expect(try run.rows("totals", where: ["kind": "row", "verdict": "holds"]).count == 7)
    #expect(
      try run.rows("totals", where: ["kind": "column", "source_cell": "F12"]).map { $0["claimed"] } == [
        "5150000"
      ])
  }

  @Test("a goal for the end of the period is judged there")
  func targets() throws {
    let verdicts = try run.rows("targets").map { [$0["offence_type"], $0["year"], $0["verdict"]] }
    #expect(
      Set(verdicts) == [
        ["burglary", "2012", "met"], ["theft", "2012", "met"], ["violence", "2012", "missed"],
        ["vandalism", "2012", "met"],
      ])
  }
}
