import Foundation
import AfstemSQLite
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("A run and its ledger")
struct RunLedgerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try PartnershipFolder().folder
    #expect(try publish().outcome?.status == .done)
  }

  private var ledger: String { folder.path + "/.afstem/" + Ledger.fileName }

  private func publish(isForced: Bool = false) throws -> Published {
    try JobRun(job: Job(at: folder.path)).publish(isForced: isForced)
  }

  private func states() throws -> [RunRecord.State] {
    try History(stateFolder: folder.path + "/.afstem").runs(atMost: 9).map(\.state)
  }

  /// What lies in the state folder besides the lock.
  private func names() throws -> [String] {
    try FolderTree(folder.path + "/.afstem").files().filter { $0 != "lock" }
  }

  /// Publishes, and expects one warning of the ledger's and a set that stands.
  private func expectWarning(_ words: String) throws {
    let outcome = try #require(try publish(isForced: true).outcome)
    #expect(outcome.status == .done)
    #expect(outcome.package.findings.map(\.severity) == [.warning])
    #expect(outcome.package.findings.first?.message.text(in: .english).contains(words) == true)
    #expect(try !OutputManifest(in: folder.path + "/out").hashes.isEmpty)
  }

  @Test(
    "one that is no database, or lacks its tables, is set aside, and a new one begun",
    arguments: [true, false])
  func damaged(isText: Bool) throws {
    if isText {
      try folder.write("no database", to: ".afstem/ledger.sqlite")
    } else {
      try Database(path: ledger).execute("DROP TABLE publishedTable")
    }
    try expectWarning("set aside")
    #expect(try states() == [.published])
    #expect(try names() == ["ledger.sqlite", "ledger.sqlite.damaged-1"])
  }

  @Test("one that is gone is begun anew, and the outputs stay as they were")
  func missing() throws {
    let before = try folder.bytes(of: "out/.afstem-published")
    try FileManager.default.removeItem(atPath: ledger)
    let outcome = try #require(try publish().outcome)
    #expect(outcome.package.findings.isEmpty)
    #expect(try folder.bytes(of: "out/.afstem-published") == before)
    #expect(try states() == [.published])
    #expect(try publish().outcome == nil)
  }

  @Test("one of a newer version is left as it is, and the run goes on without")
  func newer() throws {
    try Database(path: ledger).execute("INSERT INTO grdb_migrations VALUES ('9 of the future')")
    let before = try folder.bytes(of: ".afstem/ledger.sqlite")
    try expectWarning("newer version")
    #expect(try folder.bytes(of: ".afstem/ledger.sqlite") == before)
    #expect(try names() == ["ledger.sqlite"])
  }

  @Test("one that another program is writing to is waited for")
  func busy() throws {
    let ledger = ledger
    let held = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      let other = try? Database(path: ledger)
      try? other?.execute("BEGIN EXCLUSIVE")
      held.signal()
      Thread.sleep(forTimeInterval: 0.5)
      try? other?.execute("COMMIT")
    }
    held.wait()
    let outcome = try #require(try publish(isForced: true).outcome)
    #expect(outcome.package.findings.isEmpty)
    #expect(try states() == [.published, .published])
  }
}
