import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("An inbox")
struct InboxTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try PartnershipFolder("inbox: { directory: ind }").folder
    try FileManager.default.createDirectory(atPath: folder.path + "/ind", withIntermediateDirectories: true)
    for name in ["politi", "budget"] {
      try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/ind/\(name)")
    }
  }

  private func publish() throws -> Published { try JobRun(job: Job(at: folder.path)).publish() }

  private func files(in name: String) throws -> [String] { try FolderTree("\(folder.path)/\(name)").files() }

  /// Without date, time and hash.
  private func names(in name: String) throws -> [String] {
    try files(in: name).map { $0.split(separator: "/", maxSplits: 2).last.map(String.init) ?? $0 }.sorted()
  }

  @Test("accepted files move to the archive by date and hash, and stay part of what is published")
  func accepted() throws {
    let first = try publish()
    #expect(first.outcome?.package.sources.map(\.file.path) == ["politi/a.csv", "budget/oversigt.csv"])
    #expect(try files(in: "ind").isEmpty)
    #expect(try names(in: "arkiv") == ["budget/oversigt.csv", "politi/a.csv"])
    let place = try #require(try files(in: "arkiv").first { $0.hasSuffix("a.csv") })
    #expect(place.wholeMatch(of: #/\d{4}-\d\d-\d\d/\d{6}-[0-9a-f]{12}/politi/a\.csv/#) != nil)
    #expect(try publish().outcome == nil)
  }

  @Test("a file that comes again stands for the one before, which is kept")
  func again() throws {
    _ = try publish()
    try folder.write("Gerningstype;2012;2013\nIndbrud;154;142\n", to: "ind/politi/a.csv")
    let outcome = try #require(try publish().outcome)
    #expect(outcome.package.crime.compactMap(\.count) == [154, 142])
    #expect(try names(in: "arkiv") == ["budget/oversigt.csv", "politi/a.csv", "politi/a.csv"])
    #expect(try publish().outcome == nil)
  }

  @Test("a file that cannot be read goes to quarantine with the reason in Danish, and the one before stands")
  func unreadable() throws {
    _ = try publish()
    try folder.write("%PDF-1.7", to: "ind/politi/a.csv")
    let outcome = try #require(try publish().outcome)
    #expect(outcome.status == .errorsFound)
    #expect(outcome.package.crime.count == 4)
    #expect(outcome.package.findings.map { $0.provenance?.file } == ["ind/politi/a.csv"])
    #expect(try names(in: "karantaene") == ["politi/a.csv", "politi/a.csv.txt"])
    let reason = try #require(try files(in: "karantaene").last)
    #expect(try folder.text(of: "karantaene/\(reason)").hasPrefix("politi/a.csv kunne ikke læses"))
    #expect(try publish().outcome?.status == .done)
  }

  @Test(
    "files that a run published and was killed before it moved are moved by the next, which publishes nothing"
  )
  func cutShort() throws {
    _ = try publish()
    for name in try files(in: "arkiv") {
      let path = name.split(separator: "/", maxSplits: 2).last.map(String.init) ?? ""
      try FileManager.default.moveItem(
        atPath: "\(folder.path)/arkiv/\(name)", toPath: "\(folder.path)/ind/\(path)")
    }
    #expect(try publish().outcome == nil)
    #expect(try files(in: "ind").isEmpty)
    #expect(try names(in: "arkiv") == ["budget/oversigt.csv", "politi/a.csv"])
  }

  @Test("what is archived under a clock that was set back is still the newer")
  func clockSetBack() throws {
    let archive = try TemporaryFolder()
    try archive.write("", to: "2031-05-01/235959-0123456789ab/a.csv")
    let newest = try Archive(archive.path).newestStamp()
    #expect(ArchiveTime(.now).stamp(after: newest) == "2031-05-02/000000")
    #expect(ArchiveTime(.now).stamp(after: "2001-05-01/235959").hasPrefix("20"))
  }

  @Test("an extract with more incidents than a table may have rows is accepted, for they are counted")
  func manyIncidents() throws {
    let job = try folder.text(of: "afstem.yml").replacing(
      "inputs:", with: "limits: { rows: 100 }\ninputs:\n  - { files: haendelser.csv, kind: incidents }")
    try folder.write(job, to: "afstem.yml")
    let rows = (1...300).map { "0100-\($0);14-11-2013;Indbrud\n" }.joined()
    try folder.write("Journalnummer;Gerningsdato;Gerningstype\n" + rows, to: "ind/haendelser.csv")
    let outcome = try #require(try publish().outcome)
    #expect(outcome.package.sources.first?.rowCount == 301)
    #expect(outcome.package.crime.contains { $0.count == 300 })
    #expect(try files(in: "karantaene").isEmpty)
  }

  @Test("an empty file is left in the inbox for the next run")
  func empty() throws {
    try folder.write("", to: "ind/politi/b.csv")
    _ = try publish()
    #expect(try files(in: "ind") == ["politi/b.csv"])
  }

  @Test("three folders that are not different are an error in the job file")
  func sameFolder() {
    #expect(throws: JobError.self) { try Job.reading(Job.smallest + "\ninbox: { directory: a, archive: a }") }
  }
}
