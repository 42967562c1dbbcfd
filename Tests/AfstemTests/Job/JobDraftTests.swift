import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Proposed job files")
struct JobDraftTests {
  /// What a system's tables add up to, without what its own job file states.
  private func sums(_ folder: TemporaryFolder) throws -> [Int64] {
    let package = try JobRun(job: Job(at: folder.path)).check().package
    let targets = package.targets.filter { $0.provenance.file != "afstem.yml" }
    return [
      Int64(package.budget.count), package.budget.compactMap { $0.amount.value?.øre }.reduce(0, +),
      package.crime.filter { !$0.isSuperseded }.compactMap(\.count).reduce(0, +), Int64(targets.count),
      Int64(package.indicators.count),
    ]
  }

  private func mail(of fixture: Fixture) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FolderTree(fixture.folder.path).files()
    where !name.hasPrefix(".") && !name.hasPrefix("out") {
      try folder.write(try Data(contentsOf: fixture.folder.appending(path: name)), to: name)
    }
    return folder
  }

  @Test(
    "a system's bare mail folder gives a job of the same sums, with at most one edit",
    arguments: Fixture.systems)
  func systems(fixture: Fixture) throws {
    let folder = try mail(of: fixture)
    let expected = try sums(folder)
    try FileManager.default.removeItem(atPath: folder.file("afstem.yml"))
    var text = try JobDraft(of: folder.path, .init()).text
    // The headings of the scanned page say nothing that could be read.
    text = text.replacingOccurrences(
      of: "\"maaltal/*.csv\", kind: crime", with: "\"maaltal/*.csv\", kind: targets")
    try folder.write(text, to: "afstem.yml")
    #expect(try sums(folder) == expected, "\(text)")
  }

  @Test(
    "a sheet that states an activity's amounts by another name is proposed as an alias, and it is said why")
  func aliases() throws {
    let folder = try mail(of: Fixture(name: "tingbjerg-husum-2017"))
    let text = try JobDraft(of: folder.path, .init(name: "Tingbjerg-Husum Partnerskab")).text
    #expect(
      text.contains(
        "{ name: Kvindeidræt, focusArea: 1, aliases: [Kvindemotion] }   # Kvindemotion: samme beløb"))
    #expect(text.contains("areas: [Tingbjerg, Voldparken, Gadelandet, Utterslevhuse]"))
    #expect(text.contains("# grant: { 2017: 1800000"))
  }

  @Test("an empty folder gets a job file that can be read, and asks")
  func empty() throws {
    let folder = try TemporaryFolder()
    let draft = try JobDraft(of: folder.path, .init(id: "nyt", name: "Nyt: partnerskab", period: 2017...2020))
    let job = try Job.reading(draft.text)
    #expect(job.glossary.partnership.name == "Nyt: partnerskab")
    #expect(job.inputs.map(\.kind) == [.crime, .budget, .targets, .indicators])
  }
}
