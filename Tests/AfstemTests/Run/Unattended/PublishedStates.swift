import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A job that has published its old state, and what a reader may see of it from then on.
struct PublishedStates {
  let job: UnattendedJob
  let old: [String: [UInt8]]
  let new: [String: [UInt8]]
  /// All that lies beside the output when no run goes on.
  let rest: [String]

  init() throws {
    job = try UnattendedJob()
    new = try job.publish(.new)
    old = try job.publish(.old)
    rest = try job.rest()
    try #require(old != new && old["noter.txt"] != nil)
  }

  func isWhole(_ seen: [String: [UInt8]]) -> Bool { seen == old || seen == new }

  /// The files in which a set differs from the old one, and from the new one.
  func difference(_ seen: [String: [UInt8]]) -> String {
    func names(_ state: [String: [UInt8]]) -> [String] {
      Set(state.keys).union(seen.keys).filter { state[$0] != seen[$0] }.sorted()
    }
    return "not the old in \(names(old)), not the new in \(names(new))"
  }

  /// The next run publishes the new state with no hand work, and leaves nothing of those that failed.
  func expectRecovery(of job: UnattendedJob, after what: String) throws {
    try job.state(.new)
    let result = try job.run()
    let isSilent = result.errors.isEmpty || result.errors.hasPrefix("Ingen bemærkninger. Skrevet til ")
    #expect(result.status == 0 && isSilent, "\(what): \(result.errors)")
    #expect(try job.published() == new, "\(what)")
    #expect(try job.rest() == rest, "\(what)")
    let runs = try job.history()
    #expect(runs.allSatisfy { $0.state != .prepared }, "\(what)")
    #expect(
      try runs.first { $0.state == .published }?.outputDigest
        == OutputManifest(in: job.folder.path + "/out").digest)
  }
}

extension PublishedStates: CustomTestStringConvertible {
  var testDescription: String { "the two states" }
}
