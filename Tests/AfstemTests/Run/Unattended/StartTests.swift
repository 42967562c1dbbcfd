import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Starting a run", .needsProgram)
struct StartTests {
  @Test("of two hundred starts at once exactly one runs")
  func oneOfMany() throws {
    let job = try UnattendedJob()
    try job.state(.new)
    let starts = try (0..<200).map { _ in try job.start() }
    for start in starts { start.waitUntilExit() }
    let statuses = Dictionary(grouping: starts.map(\.terminationStatus)) { $0 }.mapValues(\.count)
    #expect(Set(statuses.keys).isSubset(of: [0, 75]), "\(statuses)")
    #expect(try job.history().map(\.state) == [.published])
  }

  @Test("jobs that share an output folder do not run at once, and one that waits gets its turn")
  func sharedOutput() throws {
    let job = try UnattendedJob()
    try job.state(.new)
    let output = try TemporaryFolder()
    let lock = try RunLock(output.path + "/.ud.afstem-lock")
    let turnedAway = try job.run("--output", output.path + "/ud")
    #expect(turnedAway.status == 75)
    #expect(turnedAway.errors.contains("en anden kørsel er i gang (pid \(getpid()) siden 20"))
    let waiting = try job.start("--output", output.path + "/ud", "--wait", "60")
    usleep(300_000)
    #expect(waiting.isRunning)
    _ = consume lock
    waiting.waitUntilExit()
    #expect(waiting.terminationStatus == 0)
  }

  @Test("each way to end has its exit status")
  func statuses() throws {
    let job = try UnattendedJob()
    try job.state(.new)
    #expect(try job.run().status == 0)
    #expect(try job.run("--wait", "many").status == 64)
    #expect(try job.shell("\"$AFSTEM\" history \"$JOB\" --run 1").status == 0)
    #expect(try job.shell("\"$AFSTEM\" history \"$JOB\" --run 2").status == 66)
    try job.folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    #expect(try job.run().status == 1)
    #expect(try job.run("--output", "/dev/null/ud").status == 73)
    try job.folder.write("inputs: 3", to: "afstem.yml")
    #expect(try job.run().status == 78)
    try FileManager.default.removeItem(atPath: job.folder.path + "/afstem.yml")
    #expect(try job.run().status == 66)
  }

  @Test("input of which nothing can be used is status 65, and none at all 66")
  func unusable() throws {
    let job = try UnattendedJob()
    for name in ["politi/a.csv", "budget/oversigt.csv"] { try job.folder.write("%PDF-1.7", to: name) }
    #expect(try job.run().status == 65)
    try FileManager.default.removeItem(atPath: job.folder.path + "/politi")
    try FileManager.default.removeItem(atPath: job.folder.path + "/budget")
    #expect(try job.run().status == 66)
  }
}
