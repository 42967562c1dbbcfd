import Foundation
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemProof
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Planted errors")
struct PlantedErrorTests {
  @Test(
    "a finding stands where its error was planted, and no other error beside it",
    arguments: Finding.Code.allCases)
  func planted(code: Finding.Code) throws {
    let fixture = Fixture(variantOf: code)
    let expected = try fixture.expectedFinding()
    #expect(expected["code"] == code.rawValue)
    let findings = try fixture.findings()
    #expect(
      findings.contains { finding in expected.allSatisfy { finding[$0.key] == $0.value } },
      "expected \(expected) among \(findings)")
    #expect(findings.filter { $0["severity"] == "error" && $0["code"] != code.rawValue } == [])
  }

  @Test(
    "the example on a code's page is what its fixture gives",
    arguments: Finding.Code.allCases, Language.allCases)
  func example(code: Finding.Code, language: Language) throws {
    let findings = try Fixture(variantOf: code).findings(in: language).filter { $0["code"] == code.rawValue }
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

  /// What a run of the fixture's job finds, or `afstem check FILE` where it is files without a job.
  func findings(in language: Language? = nil) throws -> [PublishedRun.Row] {
    guard !hasJob else { return try run(in: language).rows("findings") }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let tables = names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }
    let proof = FileProof(paths: tables.map { folder.appending(path: $0).path })
    return proof.findings.map { row(of: $0, in: language ?? .danish) }
  }

  /// A finding under the published names, its file by its path in the fixture.
  private func row(of finding: Finding, in language: Language) -> PublishedRun.Row {
    [
      "code": finding.code.rawValue, "severity": finding.severity.rawValue,
      "message": finding.text(in: language), "expected": finding.expected ?? "",
      "actual": finding.actual ?? "", "source_sheet": finding.provenance?.sheet ?? "",
      "source_cell": finding.provenance?.cell ?? "",
      "source_file": finding.provenance?.file.replacing(folder.path + "/", with: "") ?? "",
    ]
  }
}
