import Foundation
import Surroundings
import Testing

@testable import Afstem

/// `AFSTEM_FAIL_EVERY=1` tries every call, and `AFSTEM_KILLS` says how often a run is killed at random.
@Suite("A run that is hindered", .enabled(if: GoldenCase.program != nil && FailingCalls.shared != nil))
struct FailureTests {
  private static func setting(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? standard
  }

  @Test(
    "whichever call fails or is the last, readers see the old set or the new, and the next run needs no help",
    arguments: FailingCalls.Way.allCases)
  func failpoints(_ way: FailingCalls.Way) throws {
    let calls = try #require(FailingCalls.shared)
    let states = try PublishedStates()
    let step = Self.setting("AFSTEM_FAIL_EVERY", 7)
    var number = 1
    while true {
      let job = try UnattendedJob(copy: states.job)
      try job.state(.new)
      let mark = try TemporaryFolder()
      let result = try job.run(environment: calls.environment(at: number, way, mark: mark.path + "/mark"))
      guard mark.read("mark") != nil else { break }
      let what = "\(way.rawValue) at call \(number)"
      let seen = try job.published()
      #expect(states.isWhole(seen), "\(what): \(states.difference(seen))")
      if way != .killed {
        #expect([0, 73, 74].contains(result.status), "\(what): \(result.status)")
        #expect(result.status == 0 ? seen == states.new : !result.errors.isEmpty, "\(what)")
      }
      try states.expectRecovery(of: job, after: what)
      number += step
    }
    #expect(number > 100)
  }

  @Test("a first run that is killed at whichever call leaves nothing or the whole set")
  func firstRun() throws {
    let calls = try #require(FailingCalls.shared)
    let whole = try PublishedStates().new
    for number in stride(from: 1, to: 200, by: 3 * Self.setting("AFSTEM_FAIL_EVERY", 7)) {
      let job = try UnattendedJob()
      try job.state(.new)
      let mark = try TemporaryFolder()
      try job.run(environment: calls.environment(at: number, .killed, mark: mark.path + "/mark"))
      let seen = try job.published()
      #expect(seen.count == 1 || seen == whole, "call \(number)")
      try job.run()
      #expect(try job.published() == whole, "call \(number)")
    }
  }

  @Test("killed at random instants, again and again, a job always shows a whole set")
  func kills() throws {
    let states = try PublishedStates()
    let job = states.job
    let duration = try ContinuousClock().measure { _ = try job.run("--force") } / .microseconds(1)
    var seenNew = 0
    for number in 1...Self.setting("AFSTEM_KILLS", 200) {
      try job.state(number.isMultiple(of: 2) ? .old : .new)
      let process = try job.start("--force")
      usleep(UInt32(Double.random(in: 0...1.2) * duration))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let seen = try job.published()
      try #require(states.isWhole(seen), "kill \(number): \(states.difference(seen))")
      if seen == states.new { seenNew += 1 }
    }
    #expect(seenNew > 0)
    try states.expectRecovery(of: job, after: "all kills")
  }

  @Test(
    "told to stop, a run ends by the signal, and the next leaves nothing beside its output",
    arguments: [SIGTERM, SIGINT])
  func stops(_ signal: Int32) throws {
    let states = try PublishedStates()
    let job = states.job
    let duration = try ContinuousClock().measure { _ = try job.run("--force") } / .microseconds(1)
    var stopped = 0
    for part in [0.3, 0.5, 0.7, 0.8, 0.9, 1.0] {
      try job.state(.new)
      let process = try job.start("--force")
      usleep(UInt32(part * duration))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let isStopped = process.terminationReason == .uncaughtSignal
      if isStopped { stopped += 1 }
      #expect(process.terminationStatus == (isStopped ? signal : 0))
      let seen = try job.published()
      #expect(states.isWhole(seen), "at \(part): \(states.difference(seen))")
      try job.state(.old)
      try job.run()
      #expect(job.rest() == states.rest)
    }
    #expect(stopped > 0)
  }

  @Test("a clock set back by three years hinders nothing, and the newest run stays the last")
  func clockSetBack() throws {
    let calls = try #require(FailingCalls.shared)
    let states = try PublishedStates()
    try states.job.state(.new)
    let late = calls.environment(late: 100_000_000)
    #expect(try states.job.run(environment: late).status == 0)
    #expect(try states.job.published() == states.new)
    #expect(try states.job.history().first?.ended.hasPrefix("20") == true)
    #expect(try states.job.run("--json").output.contains("\"unchanged\" : true"))
    let runs = try states.job.history()
    #expect(runs[0].ended < runs[1].ended)
  }
}
