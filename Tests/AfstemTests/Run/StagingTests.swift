import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel

@Suite("Staging files and merging them")
struct StagingTests {
  /// A copy of a fixture's job, and where its parts go.
  private struct Desk {
    let place: TemporaryFolder
    let job: Job
    private let fixture: Fixture

    init(_ fixture: Fixture) throws {
      self.fixture = fixture
      place = try TemporaryFolder()
      job = try Self.job(of: fixture, in: place, named: "job")
    }

    private static func job(of fixture: Fixture, in place: TemporaryFolder, named name: String) throws -> Job
    {
      try FileManager.default.copyItem(at: fixture.folder, to: place.url.appending(path: name))
      var job = try Job(at: place.file(name))
      job.output.formats = Set(OutputFormat.allCases)
      return job
    }

    func stage(_ paths: [String], into folder: String = "parts") throws {
      let staging = try Staging(of: job, into: place.file(folder))
      for path in paths { _ = try staging(path) }
    }

    /// Where the job's files lie.
    func files() throws -> [String] { try Discovery(job: job).list().paths }

    /// Of a copy of the job, which knows nothing of what was merged.
    func run(jobs: Int = 1) throws -> [String: [UInt8]] {
      let job = try Self.job(of: fixture, in: place, named: "job-\(jobs)")
      return try published(JobRun(job: job, output: place.file("run-\(jobs)"), jobs: jobs), in: "run-\(jobs)")
    }

    func merge(_ manifests: [String]) throws -> [String: [UInt8]] {
      let staged = try StagedFiles(manifests, of: job)
      return try published(JobRun(job: job, output: place.file("merged"), staged: staged), in: "merged")
    }

    /// The files in an output folder; a job of which nothing can be used gives its message.
    private func published(_ run: JobRun, in name: String) throws -> [String: [UInt8]] {
      do throws(RunError) {
        _ = try run.publish(isForced: true)
      } catch {
        return ["error": Array("\(error) \(error.findings)".utf8)]
      }
      let files = try FolderTree(place.file(name)).files()
      return Dictionary(uniqueKeysWithValues: try files.map { ($0, try place.bytes(of: "\(name)/\($0)")) })
    }
  }

  private static let small = Fixture(name: "tingbjerg-husum-2017")

  @Test(
    "what is staged file by file and merged is what a run publishes",
    arguments: Fixture.systems + Fixture.variants)
  func sameBytes(fixture: Fixture) throws {
    let desk = try Desk(fixture)
    try desk.stage(desk.files())
    let (merged, run) = (try desk.merge([desk.place.file("parts")]), try desk.run())
    let names = Set(merged.keys).union(run.keys).sorted()
    #expect(names.filter { merged[$0] != run[$0] } == [])
    for problem in [merged, run].compactMap({ $0["error"] }) where merged != run {
      Issue.record("\(String(decoding: problem, as: UTF8.self))")
    }
  }

  @Test("a run with several jobs publishes what one with a single job does", arguments: Fixture.systems)
  func severalJobs(fixture: Fixture) throws {
    let desk = try Desk(fixture)
    #expect(try desk.run(jobs: 4) == desk.run())
  }

  @Test(
    "parts may be merged in any order and grouping, and more than once",
    arguments: 1...6 as ClosedRange<UInt64>)
  func anyTree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk(Fixture.systems[Int(seed) % Fixture.systems.count])
    let files = try desk.files()
    let folders = ["a", "b", "c"]
    for folder in folders { try desk.stage(files.filter { _ in Bool.random(using: &random) }, into: folder) }
    try desk.stage(files.shuffled(using: &random), into: "d")
    var manifests = try (folders + ["d"]).flatMap { try PartFolder(desk.place.file($0)).manifests() }
    for level in 0..<3 {
      let some = manifests.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      guard !some.isEmpty else { continue }
      let folder = desk.place.file("tree-\(level)")
      _ = try StagedFiles.merging(some, of: desk.job.location, into: folder)
      manifests = (manifests + (try PartFolder(folder).manifests())).shuffled(using: &random)
    }
    #expect(try desk.merge(manifests + manifests) == desk.run())
  }

  @Test("a file staged twice gives one part with the same bytes")
  func twice() throws {
    let desk = try Desk(Self.small)
    let first = try #require(try desk.files().first)
    let staging = try Staging(of: desk.job, into: desk.place.file("parts"))
    #expect(try staging(first) == Staging(of: desk.job, into: desk.place.file("parts"))(first))
    #expect(try desk.place.folderNames("parts").count == 2)
  }

  @Test("a file that no input names, and one that is not there, cannot be staged")
  func notAnInput() throws {
    let desk = try Desk(Self.small)
    try desk.place.write("x", to: "job/other.txt")
    let staging = try Staging(of: desk.job, into: desk.place.file("parts"))
    for name in ["job/other.txt", "job/nothing.csv"] {
      #expect(throws: RunError.self) { try staging(desk.place.file(name)) }
    }
  }
}

@Suite("Staging on a machine that fails", .needs(SmallDisk.isAllowed, "leave to mount a file system"))
struct StagingFailureTests {
  @Test("a full disk is an error, and leaves no part")
  func fullDisk() throws {
    let partnership = try PartnershipFolder()
    let disk = try SmallDisk(kibibytes: 64)
    try disk.fill(leaving: 0)
    let staging = try Staging(of: Job(at: partnership.folder.path), into: disk.path)
    do throws(RunError) {
      _ = try staging(partnership.folder.file("politi/a.csv"))
      Issue.record("it was staged")
    } catch {
      #expect(error.status == .inputOutput)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
    try disk.empty()
    _ = try staging(partnership.folder.file("politi/a.csv"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).count == 2)
  }

  @Test("a machine that cannot put ids aside is at fault, and not the file", .needsProgram)
  func noRoomForIDs() throws {
    let place = try TemporaryFolder()
    let disk = try SmallDisk(kibibytes: 64)
    let rows = (0..<300_000).map { "\($0);05-01-2016;Indbrud" }
    try place.write("Journalnummer;Gerningsdato;Gerningstype\n" + rows.joined(separator: "\n"), to: "a.csv")
    try place.write(
      """
      partnership: { id: husum, name: Husum Partnerskab }
      inputs: [{ files: a.csv, kind: incidents }]
      """, to: "afstem.yml")
    let program = try #require(GoldenCase.program)
    func stage(in temporary: String) throws -> Oracle.Result {
      try program.run(
        ["stage", place.file("a.csv"), "--job", place.path, "--out", place.file("parts")],
        environment: ["TMPDIR": temporary])
    }
    let failed = try stage(in: disk.path)
    #expect(failed.status == 74)
    #expect(failed.output.isEmpty)
    #expect(try stage(in: place.path).status == 0)
  }
}

@Suite("Manifests that cannot be merged")
struct ManifestFaultTests {
  private let partnership: PartnershipFolder
  private let job: Job
  private var folder: TemporaryFolder { partnership.folder }

  init() throws {
    partnership = try PartnershipFolder()
    job = try Job(at: partnership.folder.path)
    try stage("politi/a.csv")
    try stage("budget/oversigt.csv")
  }

  private func stage(_ path: String, into parts: String = "parts") throws {
    _ = try Staging(of: job, into: folder.file(parts))(folder.file(path))
  }

  private func manifest() throws -> String {
    try #require(try PartFolder(folder.file("parts")).manifests().first)
  }

  /// Why a merge of the parts fails; `nil` if it does not.
  private func fault(_ manifests: [String]? = nil) throws -> String? {
    do throws(RunError) {
      let staged = try StagedFiles(manifests ?? [folder.file("parts")], of: job)
      _ = try JobRun(job: job, staged: staged).check()
      return nil
    } catch {
      #expect(error.status == .inputUnusable)
      return error.text(in: .english)
    }
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    let text = String(decoding: try FileSystem.contents(of: path), as: UTF8.self)
    try FileSystem.write(change(text).utf8, to: path)
  }

  @Test("parts as they were written are merged")
  func sound() throws { #expect(try fault() == nil) }

  @Test(
    "a manifest of another form, version or job, and one that is cut, are each named",
    arguments: [
      ("\"format\":1", "\"format\":2", "form 2"), ("\"version\":\"", "\"version\":\"9.", "made by afstem 9."),
      ("\"job\":\"", "\"job\":\"0", "another job file"), ("\"rows\"", "\"row\"", "line 1"),
      ("}\n", "", "line 1"), ("\"path\":\"part-", "\"path\":\"../part-", "not the name of a part"),
      ("\"path\":\"part-", "\"path\":\"/etc/part-", "not the name of a part"),
      ("\"path\":\"part-", "\"path\":\"part-0000000000000000", "not the name of a part"),
      ("\"content\":\"", "\"content\":\"0", "does not say of"),
      ("\"input\":\"", "\"input\":\"x", "does not say of"),
    ])
  func manifests(found: String, replacement: String, message: String) throws {
    try edit(manifest()) { $0.replacing(found, with: replacement, maxReplacements: 1) }
    let fault = try fault()
    #expect(fault?.contains(message) == true, "\(fault ?? "none")")
  }

  @Test("bytes that are no text are no manifest")
  func noise() throws {
    try folder.write(Data([0xFF, 0x00, 0x0A, 0xC3]), to: "parts/manifest-noise")
    #expect(try fault()?.contains("line 1") == true)
  }

  @Test("a part that was changed or cut, or is gone, is named")
  func parts() throws {
    let name = try #require(try folder.folderNames("parts").first { $0.hasPrefix("part-") })
    let part = folder.file("parts/\(name)")
    let whole = try FileSystem.contents(of: part)
    try FileSystem.write(whole.dropLast(10), to: part)
    #expect(try fault()?.contains("is not as it was written") == true)
    try FileSystem.write([whole[0] ^ 1] + whole.dropFirst(), to: part)
    #expect(try fault()?.contains("is not as it was written") == true)
    try FileSystem.remove(part)
    #expect(try fault()?.contains("cannot be read") == true)
  }

  @Test("a file of the job that is not staged is named, and so is a staged one that the job does not name")
  func missing() throws {
    try folder.write("Gerningstype;2012\nIndbrud;1\n", to: "politi/b.csv")
    #expect(try fault()?.contains("not staged yet: politi/b.csv") == true)
    try stage("politi/b.csv")
    #expect(try fault() == nil)
    try FileSystem.remove(folder.file("politi/b.csv"))
    #expect(
      try fault()?.contains("not named by the job any more; delete their manifests: politi/b.csv") == true)
  }

  @Test("a file that was changed after it was staged is named")
  func changed() throws {
    try folder.write("Gerningstype;2012;2013\nIndbrud;1540;141\n", to: "politi/a.csv")
    #expect(try fault()?.contains("changed since they were staged: politi/a.csv") == true)
    try stage("politi/a.csv", into: "anew")
    #expect(
      try fault([folder.file("parts"), folder.file("anew")])?.contains("staged twice, with different results")
        == true)
  }

  @Test(
    "a part whose numbers no reading gives is refused",
    arguments: [
      ("\"covers\":[0", "\"covers\":[99"), ("\"rowCount\":", "\"rowCount\":9223372036854775807,\"x\":"),
      ("\"period\":{\"year\":{\"_0\":", "\"period\":{\"year\":{\"_0\":-"),
    ])
  func hostileNumbers(found: String, replacement: String) throws {
    let name = try #require(
      try folder.folderNames("parts").first { name in
        name.hasPrefix("part-") && (try? folder.text(of: "parts/\(name)").contains("\"claims\":[{")) == true
      })
    let text = try folder.text(of: "parts/\(name)").replacing(found, with: replacement)
    let written = try PartFolder(folder.file("parts")).write(part: Array(text.utf8))
    let line = try #require(
      try PartFolder(folder.file("parts")).manifests().first {
        String(decoding: try FileSystem.contents(of: $0), as: UTF8.self).contains(name)
      })
    try edit(line) { old in
      let value = JSONLine.value(ManifestLine.self, of: Array(old.utf8))
      var line = value
      line?.output = written
      line?.content = written.sha256
      return line.map { String(decoding: $0.json, as: UTF8.self) } ?? ""
    }
    #expect(try fault()?.contains("does not say of budget/oversigt.csv") == true)
  }
}

extension TemporaryFolder {
  fileprivate func folderNames(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(name)).sorted()
  }
}
