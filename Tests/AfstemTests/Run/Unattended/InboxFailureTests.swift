import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite(
  "A run with an inbox that is hindered",
  .needsProgram, .needsFailingCalls)
struct InboxFailureTests {
  @Test(
    "whichever call fails or is the last, each file lies once in inbox, archive or quarantine, and the next run goes on",
    arguments: FailingCalls.Way.allCases)
  func failpoints(_ way: FailingCalls.Way) throws {
    let states = try InboxStates()
    let count = try #require(FailingCalls.shared).forEach(way) { attempt in
      let job = try UnattendedJob(copy: states.job)
      try InboxStates.arrive(in: job)
      try job.run(environment: attempt.environment)
      return job
    } check: { job, attempt in
      let seen = try job.published()
      #expect(seen == states.old || seen == states.arrived, "\(attempt)")
      #expect(try InboxStates.files(of: job) == states.files, "\(attempt)")
      try states.expectRecovery(of: job, after: "\(attempt)")
    }
    #expect(count > 300)
  }
}

/// A job that has archived what it read; then a new edition of a file arrives, and a file that cannot be read.
struct InboxStates {
  let job: UnattendedJob
  /// Before the two arrive.
  let old: [String: [UInt8]]
  /// Of the run that meets them.
  let arrived: [String: [UInt8]]
  /// When the one that cannot be read is put aside.
  let settled: [String: [UInt8]]
  /// What partners sent, in order.
  let files: [String]

  init() throws {
    job = try UnattendedJob(lines: "inbox: { directory: ind }")
    try job.leave("Gerningstype;2012;2013\nIndbrud;154;141\n", at: "ind/politi/a.csv")
    try job.leave(PartnershipFolder.budget(total: "240.000"), at: "ind/budget/oversigt.csv")
    try job.run()
    old = try job.published()
    let trial = try UnattendedJob(copy: job)
    try Self.arrive(in: trial)
    files = try Self.files(of: trial)
    try trial.run()
    arrived = try trial.published()
    try trial.run()
    settled = try trial.published()
    try #require(Set([old, arrived, settled]).count == 3 && files.count == 4)
  }

  static func arrive(in job: UnattendedJob) throws {
    try job.leave("Gerningstype;2012;2013\nIndbrud;154;142\n", at: "ind/politi/a.csv")
    try job.leave("%PDF-1.7", at: "ind/politi/b.csv")
  }

  /// What partners sent and a run has not written, wherever it lies.
  static func files(of job: UnattendedJob) throws -> [String] {
    try places(in: job).filter { !$0.hasSuffix(".txt") }.map(job.folder.text).sorted()
  }

  private static func places(in job: UnattendedJob, _ folders: String...) throws -> [String] {
    try (folders.isEmpty ? ["ind", "arkiv", "karantaene"] : folders).flatMap { name in
      try FolderTree("\(job.folder.path)/\(name)").files().map { "\(name)/\($0)" }
    }
  }

  /// The next runs need no help: no fact stands twice, and every file is where it belongs.
  func expectRecovery(of job: UnattendedJob, after what: String) throws {
    for _ in 0..<2 {
      let status = try job.run().status
      #expect([0, 1].contains(status), "\(what)")
    }
    #expect(try job.published() == settled, "\(what)")
    #expect(try job.run("--json").output.contains("\"unchanged\" : true"), "\(what)")
    let published = try job.history().filter { $0.state == .published }.map(\.outputDigest)
    #expect(Set(published).count == published.count, "\(what)")
    #expect(try Self.files(of: job) == files, "\(what)")
    #expect(try Self.places(in: job, "ind").isEmpty, "\(what)")
    let aside = try Self.places(in: job, "karantaene")
    let unread = aside.filter { !$0.hasSuffix(".txt") }
    #expect(unread.count == 1 && unread.allSatisfy { aside.contains($0 + ".txt") }, "\(what)")
    let beside = try job.rest().filter { $0.hasPrefix(".out") }
    #expect(beside == [".out.afstem-lock"], "\(what)")
  }
}
