import Foundation
import AfstemSQLite
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The ledger")
struct LedgerTests {
  @Test("a published run is remembered with its inputs and tables")
  func remembers() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    let number = try ledger.prepare(
      .sample(), inputs: [.sample("a.csv")], tables: [.sample("budget", [1, 2])])
    try ledger.mark(number, as: .published)

    let reopened = try Ledger.open(stateFolder: folder.path)
    let run = try #require(try reopened.lastPublished())
    #expect(run.id == number)
    #expect(run.state == .published)
    #expect(try reopened.inputs(of: number).map(\.path) == ["a.csv"])
    #expect(try reopened.tables(of: number) == [.sample("budget", [1, 2])])
  }

  @Test("a run that a crash left prepared is published exactly where its output stands")
  func settles() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    let lost = try ledger.prepare(.sample(digest: "lost"), inputs: [], tables: [])
    let standing = try ledger.prepare(.sample(digest: "standing"), inputs: [], tables: [])
    try ledger.settle { "standing" }
    #expect(try ledger.run(lost)?.state == .abandoned)
    #expect(try ledger.run(standing)?.state == .published)
  }

  @Test("a journal that a killed run left empty is gone once the next run has opened the ledger")
  func emptyJournal() throws {
    let folder = try StateFolder()
    let number = try Ledger.open(stateFolder: folder.path).prepare(.sample(), inputs: [], tables: [])
    let journal = "\(folder.path)/\(Ledger.fileName)-journal"
    for bytes in [Data(), Data(count: 512)] {
      try bytes.write(to: URL(fileURLWithPath: journal))
      let reopened = try Ledger.open(stateFolder: folder.path)
      #expect(!FileManager.default.fileExists(atPath: journal))
      #expect(try reopened.run(number)?.state == .prepared)
    }
  }

  @Test("a clock set back does not change which run is the last")
  func clockSetBack() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    for started in ["2026-05-01T02:00:00Z", "2019-01-01T02:00:00Z"] {
      let number = try ledger.prepare(.sample(started: started), inputs: [], tables: [])
      try ledger.mark(number, as: .published)
    }
    #expect(try ledger.lastPublished()?.started == "2019-01-01T02:00:00Z")
  }

  @Test("damage anywhere in a ledger is found before it is written to", arguments: [0, 1, 30, 8_000])
  func damaged(offset: Int) throws {
    let folder = try StateFolder()
    _ = try Ledger.open(stateFolder: folder.path).prepare(
      .sample(), inputs: [.sample("a.csv")], tables: [.sample("budget", Array(repeating: 7, count: 50_000))])
    try folder.overwriteLedger(from: offset)
    let error = #expect(throws: (any Error).self) {
      try Ledger.open(stateFolder: folder.path).verify()
    }
    #expect(try Ledger.isDamage(#require(error)))
  }

  @Test("whichever byte of a ledger is another, it is read, or is an error")
  func anyByte() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    for name in ["a", "b"] {
      let run = try ledger.prepare(.sample(), inputs: [.sample(name)], tables: [.sample(name, [1, 2])])
      try ledger.mark(run, as: .published)
    }
    var errors = 0
    let sound = try folder.ledgerBytes()
    for offset in stride(from: 0, to: sound.count, by: 3) where sound[offset] != 0 {
      for value in [0, sound[offset] ^ 1, 0xFF] {
        var bytes = sound
        bytes[offset] = value
        try folder.replaceLedger(by: bytes)
        do {
          let ledger = try Ledger.open(stateFolder: folder.path)
          for run in try ledger.runs(atMost: 9).compactMap(\.id) {
            _ = (try ledger.inputs(of: run), try ledger.tables(of: run))
          }
        } catch {
          errors += 1
        }
      }
    }
    #expect(errors > 100)
  }

  @Test("a ledger in which a column has another name is damaged")
  func otherColumn() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    _ = try ledger.prepare(.sample(), inputs: [], tables: [])
    try ledger.write { try $0.execute("ALTER TABLE run RENAME COLUMN facts TO count") }
    let error = #expect(throws: (any Error).self) { try ledger.runs(atMost: 1) }
    #expect(try Ledger.isDamage(#require(error)))
  }

  @Test("a ledger that someone else is writing to, or that cannot be opened, is not called damaged")
  func outOfReach() throws {
    #expect(!Ledger.isDamage(SQLiteError(.busy)))
    #expect(!Ledger.isDamage(SQLiteError(.full)))
    let error = #expect(throws: (any Error).self) { try Ledger.open(stateFolder: "/dev/null") }
    #expect(try !Ledger.isDamage(#require(error)))
  }

  @Test("a ledger of a newer version is left as it is")
  func newer() throws {
    let folder = try StateFolder()
    _ = try Ledger.open(stateFolder: folder.path)
    try folder.database().execute("INSERT INTO grdb_migrations VALUES ('9 of the future')")
    #expect(throws: LedgerError.newer) { try Ledger.open(stateFolder: folder.path) }
  }

  @Test("a ledger that version 0.1.0 wrote is read and goes on")
  func earlierVersion() throws {
    let folder = try StateFolder()
    try folder.writeAsVersion010()
    let ledger = try Ledger.open(stateFolder: folder.path)
    let first = try #require(try ledger.lastPublished())
    #expect(first.id == 1)
    #expect(first.started == "2026-11-28T22:01:16Z")
    #expect(first.facts == 194)
    #expect(try ledger.inputs(of: 1).map(\.path) == ["afstem.yml", "politi/udtraek-2018.csv"])
    #expect(try ledger.tables(of: 1).map(\.bytes) == [Array("area,count\r\nTingbjerg,118\r\n".utf8)])

    let second = try ledger.prepare(.sample(), inputs: [.sample("a.csv")], tables: [.sample("budget", [1])])
    try ledger.mark(second, as: .published)
    #expect(try Ledger.open(stateFolder: folder.path).runs(atMost: 9).map(\.id) == [2, 1])
  }

  @Test("a ledger of an earlier version becomes one of this version when it is opened to be written")
  func sameSchema() throws {
    let (before, now) = (try StateFolder(), try StateFolder())
    try before.writeAsVersion010()
    #expect(try Ledger.reading(stateFolder: before.path).runs(atMost: 9).map(\.missing) == [[]])
    _ = try Ledger.open(stateFolder: before.path)
    _ = try Ledger.open(stateFolder: now.path)
    #expect(try before.schema() == now.schema())
    #expect(try before.changes() == now.changes())
  }

  @Test("a run that cannot be recorded whole leaves nothing in the ledger")
  func wholeOrNot() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    #expect(throws: SQLiteError.self) {
      try ledger.prepare(.sample(), inputs: [.sample("a.csv"), .sample("a.csv")], tables: [])
    }
    #expect(try ledger.runs(atMost: 9).isEmpty)
  }

  @Test("a ledger that a killed run began and did not fill is filled")
  func begun() throws {
    let folder = try StateFolder()
    try folder.database().execute("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    #expect(try Ledger.open(stateFolder: folder.path).runs(atMost: 9).isEmpty)
  }

  @Test("ten thousand runs are asked for the newest in an instant")
  func tenThousandRuns() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    let table = PublishedTable.sample("budget", Array(repeating: 7, count: 1_000))
    try ledger.write { database in
      for number in 0..<10_000 {
        let run = try RunRecord.sample(digest: "\(number)").insert(into: database)
        for name in 0..<10 { try InputRecord.sample("\(name).csv").insert(into: database, run: run) }
        try table.insert(into: database, run: run)
      }
    }
    let before = Self.processorTime()
    do {
      let reopened = try Ledger.reading(stateFolder: folder.path)
      #expect(try reopened.runs(atMost: 20).first?.outputDigest == "9999")
      #expect(try reopened.inputs(of: 5_000).count == 10)
    }
    #expect(Self.processorTime() - before < .milliseconds(250))
  }

  /// Of this thread alone: a machine that is busy with something else adds nothing.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test("tables that do not change from run to run are stored once")
  func storedOnce() throws {
    let folder = try StateFolder()
    let ledger = try Ledger.open(stateFolder: folder.path)
    let table = PublishedTable.sample("budget", (0..<20_000).map { UInt8(truncatingIfNeeded: $0 * 31) })
    for _ in 0..<40 { _ = try ledger.prepare(.sample(), inputs: [], tables: [table]) }
    #expect(try folder.ledgerBytes().count < 200_000)
  }
}

/// A state folder that goes when the test does.
private final class StateFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "afstem-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func database() throws -> Database { try Database(path: ledger.path) }

  /// Makes the ledger that version 0.1.0 wrote.
  func writeAsVersion010() throws {
    let script = Checkout.folder.appending(path: "fixtures/ledger/written-by-0.1.0.sql")
    try database().execute(String(contentsOf: script, encoding: .utf8))
  }

  /// What created the tables and the index.
  func schema() throws -> [String] {
    try texts("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name")
  }

  /// The identifiers of the changes that were made to the schema.
  func changes() throws -> [String] { try texts("SELECT identifier FROM grdb_migrations") }

  private func texts(_ query: String) throws -> [String] {
    try database().rows(query) { row throws(SQLiteError) in try row.column(0) }
  }

  private var ledger: URL { URL(filePath: path).appending(path: Ledger.fileName) }

  func overwriteLedger(from offset: Int) throws {
    var bytes = try Data(contentsOf: ledger)
    for index in offset..<min(bytes.count, offset + 12_000) { bytes[index] = 0xA5 }
    try bytes.write(to: ledger)
  }

  func ledgerBytes() throws -> [UInt8] { try [UInt8](Data(contentsOf: ledger)) }

  /// The ledger's bytes, and nothing of what SQLite wrote beside them.
  func replaceLedger(by bytes: [UInt8]) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
    try Data(bytes).write(to: ledger)
  }
}

extension RunRecord {
  fileprivate static func sample(started: String = "2026-01-02T03:04:05Z", digest: String = "d") -> RunRecord
  {
    RunRecord(
      started: started, ended: started, version: "1", fingerprint: "f", outputDigest: digest, status: 0,
      errors: 0, warnings: 0, infos: 0, facts: 0)
  }
}

extension InputRecord {
  fileprivate static func sample(_ path: String) -> InputRecord {
    InputRecord(
      path: path, sha256: "s", bytes: 3, kind: "budget", partner: "fsb", rows: 2, facts: 1, status: "imported"
    )
  }
}

extension PublishedTable {
  fileprivate static func sample(_ name: String, _ bytes: [UInt8]) -> PublishedTable {
    PublishedTable(name: name, sha256: "\(name)-\(bytes.count)", bytes: bytes)
  }
}
