import Foundation
import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

@Suite("Planted errors")
struct PlantedErrorTests {
  @Test(
    "a finding stands where its error was planted, and no other error beside it", arguments: Fixture.variants)
  func planted(fixture: Fixture) throws {
    let expected = try fixture.expectedFinding()
    let findings = try fixture.run().rows("findings")
    #expect(
      findings.contains { finding in expected.allSatisfy { finding[$0.key] == $0.value } },
      "expected \(expected) among \(findings)")
    #expect(findings.filter { $0["severity"] == "error" && $0["code"] != expected["code"] } == [])
  }

  @Test(
    "each code is raised by a fixture of its own, as its page shows",
    arguments: Finding.Code.raisedByJobs, Language.allCases)
  func example(code: Finding.Code, language: Language) throws {
    let fixture = Fixture(variantOf: code)
    #expect(try fixture.expectedFinding()["code"] == code.rawValue)
    let findings = try fixture.run(in: language).rows("findings", where: ["code": code.rawValue])
    #expect(findings.map { $0["message"] }.contains(code.page.example.text(in: language)), "\(findings)")
  }
}

extension Fixture {
  /// The columns of the finding that `expected.yml` states, under their published names.
  func expectedFinding() throws -> PublishedRun.Row {
    let text = try String(contentsOf: folder.appending(path: "expected.yml"), encoding: .utf8)
    let published = ["file": "source_file", "sheet": "source_sheet", "cell": "source_cell"]
    var row: PublishedRun.Row = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      try #require(parts.count == 2, "\(line)")
      row[published[parts[0]] ?? parts[0]] = parts[1].trimmingCharacters(in: ["\""])
    }
    return row
  }
}
