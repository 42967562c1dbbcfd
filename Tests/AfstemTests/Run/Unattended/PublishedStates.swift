import Surroundings
import Testing

@testable import Afstem

/// A job that has published its old state, and what a reader may see of it from then on.
struct PublishedStates {
  let job: UnattendedJob
  let old: [String: [UInt8]]
  let new: [String: [UInt8]]
  private let rest: [String]

  /// - Parameter lines: What the job file says besides.
  init() throws {
    job = try UnattendedJob()
    try job.state(.new)
    try job.run()
    new = try job.published()
    try job.state(.old)
    try job.run()
    old = try job.published()
    rest = job.rest()
    try #require(old != new && old["noter.txt"] != nil)
  }

  func isWhole(_ seen: [String: [UInt8]]) -> Bool { seen == old || seen == new }

  /// The next run publishes the new state with no hand work, and leaves nothing of those that failed.
  func expectRecovery(of job: UnattendedJob, after what: String) throws {
    try job.state(.new)
    let result = try job.run()
    #expect(result.status == 0 && result.errors.isEmpty, "\(what): \(result.errors)")
    #expect(try job.published() == new, "\(what)")
    #expect(job.rest() == rest, "\(what)")
    let runs = try job.history()
    #expect(runs.allSatisfy { $0.state != .prepared }, "\(what)")
    #expect(
      runs.first { $0.state == .published }?.outputDigest
        == OutputManifest(in: job.folder.path + "/out").digest)
  }
}
