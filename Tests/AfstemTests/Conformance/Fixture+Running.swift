import Foundation
import AfstemTestSupport

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

extension Fixture {
  /// Each system's run, made once for all tests.
  private static let runs = Dictionary(
    uniqueKeysWithValues: systems.map { system in (system.name, Result { try system.run() }) })

  /// What a run of the fixture as it stands publishes.
  func published() throws -> PublishedRun { try Self.runs[name]?.get() ?? run() }

  /// Runs a copy of the job, so that nothing is written beside the fixture; `change` edits its job file first. Tables
  /// are written in every format.
  func run(
    in language: Language? = nil, withholding suppression: Suppression? = nil,
    changing change: (String) -> String = { $0 }
  ) throws -> PublishedRun {
    let place = try TemporaryFolder()
    let folder = place.url.appending(path: "job")
    try FileManager.default.copyItem(at: self.folder, to: folder)
    let file = folder.appending(path: "afstem.yml")
    try Data(change(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    var job = try Job(at: folder.path)
    job.output.language = language ?? job.language
    job.output.suppression = suppression
    job.output.formats = Set(OutputFormat.allCases)
    _ = try JobRun(job: job, output: place.path + "/published").publish()
    return try PublishedRun(folder: place.url.appending(path: "published"))
  }
}
