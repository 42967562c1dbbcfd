import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Tingbjerg-Husum 2013-2016, the scanned agreement")
struct TingbjergHusum2013AgreementTests {
  let run: PublishedRun

  init() throws { run = try Fixture(name: "tingbjerg-husum-2013-agreement").published() }

  @Test("each percentage that the scan damaged is pointed at, and no other")
  func damage() throws {
    let findings = try run.rows("findings", where: ["code": "percent-malformed"])
    #expect(findings.map { $0["source_cell"] } == ["4:4", "5:3", "5:4", "5:6", "6:4", "6:5", "6:6"])
    #expect(findings.allSatisfy { $0["source_file"] == "maaltal/maaltal-skannet.csv" })
  }

  @Test(
    "a target is read past its damaged percentage",
    arguments: [("violence", "2014", "55"), ("vandalism", "2013", "66"), ("vandalism", "2014", "62")])
  func target(offence: String, year: String, target: String) throws {
    let rows = try run.rows("targets", where: ["offence_type": offence, "year": year])
    #expect(rows.map { $0["target"] } == [target])
  }

  @Test("a damaged percentage is still held against its target")
  func percentages() throws {
    #expect(try run.rows("targets").count == 24)
    #expect(try run.rows("findings", where: ["code": "target-percent-differs"]) == [])
  }

  @Test("two halves make the year that a target is judged by")
  func halves() throws {
    let burglary = try run.rows("targets", where: ["offence_type": "burglary", "year": "2013"])
    #expect(burglary.map { $0["reported"] } == ["141"])
    #expect(burglary.map { $0["verdict"] } == ["missed"])
  }

  @Test("millions are read as kroner", arguments: ["2013", "2014", "2015", "2016"])
  func budget(year: String) throws {
    #expect(try run.budget(of: year) == 2_300_000)
    let frame = try run.rows("totals", where: ["kind": "frame", "year": year])
    #expect(frame.map { $0["verdict"] } == ["holds"])
  }
}
