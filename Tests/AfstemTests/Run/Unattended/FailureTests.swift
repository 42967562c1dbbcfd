import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("A run that is hindered", .needsProgram, .needsFailingCalls)
struct FailureTests {
  @Test(
    "whichever call fails or is the last, readers see the old set or the new, and the next run needs no help",
    arguments: FailingCalls.Way.allCases)
  func failpoints(_ way: FailingCalls.Way) throws {
    let states = try PublishedStates()
    let count = try #require(FailingCalls.shared).forEach(way) { attempt in
      let job = try UnattendedJob(copy: states.job)
      try job.state(.new)
      return (job, try job.run(environment: attempt.environment))
    } check: { outcome, attempt in
      let (job, result) = outcome
      let seen = try job.published()
      #expect(states.isWhole(seen), "\(attempt): \(states.difference(seen))")
      if way != .killed {
        #expect([0, 73, 74].contains(result.status), "\(attempt): \(result.status)")
        #expect(result.status == 0 ? seen == states.new : !result.errors.isEmpty, "\(attempt)")
      }
      try states.expectRecovery(of: job, after: "\(attempt)")
    }
    #expect(count > 300)
  }

  @Test("a first run that is killed at whichever call leaves nothing or the whole set")
  func firstRun() throws {
    let whole = try PublishedStates().new
    let count = try #require(FailingCalls.shared).forEach(.killed) { attempt in
      let job = try UnattendedJob()
      try job.state(.new)
      try job.run(environment: attempt.environment)
      return job
    } check: { job, attempt in
      let seen = try job.published()
      #expect(seen.count == 1 || seen == whole, "\(attempt)")
      try job.run()
      #expect(try job.published() == whole, "\(attempt)")
    }
    #expect(count > 300)
  }

  @Test("killed at random instants, again and again, a job always shows a whole set")
  func kills() throws {
    let states = try PublishedStates()
    let job = states.job
    var duration = 0.0
    var seenNew = 0
    for number in 1...Setting.kills {
      // Other tests begin and end meanwhile, so that a run does not take equally long throughout.
      if number % 20 == 1 {
        duration = try ContinuousClock().measure { _ = try job.run("--force") } / .microseconds(1)
      }
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
    var stopped = 0
    for stage in Afstem.Progress.Stage.allCases + Array(repeating: .publish, count: 9) {
      try job.state(.new)
      let process = try job.start(until: stage)
      usleep(.random(in: 0...(stage == .publish ? 50_000 : 500)))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let isStopped = process.terminationReason == .uncaughtSignal
      if isStopped { stopped += 1 }
      #expect(process.terminationStatus == (isStopped ? signal : 0))
      let seen = try job.published()
      #expect(states.isWhole(seen), "at \(stage): \(states.difference(seen))")
      try job.state(.old)
      try job.run()
      #expect(try job.rest() == states.rest, "at \(stage)")
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
