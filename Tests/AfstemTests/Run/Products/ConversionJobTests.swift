import Foundation
import SystemPackage
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemDigest
@testable import AfstemFiles
@testable import AfstemModel

@Suite("Conversions of a job")
struct ConversionJobTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try job()
    try folder.write("a;b\n1;x\n", to: "ind/a.csv")
    try folder.write("a;b\n2;y\n", to: "ind/dyb/b.csv")
  }

  private func job(_ lines: String = "") throws {
    try folder.write(
      """
      conversions:
        - files: "ind/**/*.csv"
          to: { folder: ud, format: csv }
      \(lines)
      """, to: "afstem.yml")
  }

  @discardableResult
  private func run(isForced: Bool = false) throws -> Published {
    try JobRun(job: Job(at: folder.path)).publish(isForced: isForced)
  }

  private func outputs() throws -> [String] { try FolderTree(folder.path + "/ud").files() }

  private func notices(_ published: Published) -> [String] { published.notices.map { $0.text(in: .danish) } }

  @Test("each file is converted into the folder, and a second run does nothing")
  func twice() throws {
    let first = try run()
    #expect(first.outcome?.products == ProductTally(made: 2))
    #expect(first.status == .done)
    #expect(try outputs() == ["a.csv", "dyb/b.csv"])
    #expect(try folder.text(of: "ud/a.csv") == "a,b\r\n1,x\r\n")
    #expect(FileStatus(path: folder.path + "/ud/a.csv")?.permissions == .ownerReadWrite)
    let stamp = FileStamp(path: folder.path + "/ud/a.csv")
    let second = try run()
    guard case .unchanged(let since) = second.result else {
      Issue.record("a run with nothing new made something")
      return
    }
    #expect(since.id == 1 && second.notices.isEmpty)
    #expect(second.figures?.products == ProductTally(unchanged: 2))
    #expect(FileStamp(path: folder.path + "/ud/a.csv") == stamp)
    #expect(try run(isForced: true).outcome?.products?.made == 2)
  }

  @Test("only what has changed is converted again: a file, or an option")
  func changed() throws {
    try run()
    try folder.write("a;b\n3;x\n", to: "ind/a.csv")
    #expect(try run().outcome?.products == ProductTally(made: 1, unchanged: 1))
    #expect(try folder.text(of: "ud/a.csv") == "a,b\r\n3,x\r\n")
    try job("    dialect: excel-da")
    #expect(try run().outcome?.products == ProductTally(made: 2))
    #expect(try folder.text(of: "ud/a.csv").hasSuffix("a;b\r\n3;x\r\n"))
  }

  @Test("a file of types is an option: when it changes, its files are converted again")
  func types() throws {
    try folder.write("a: text\n", to: "typer.yml")
    try job("    types: typer.yml")
    try run()
    try folder.write("a: number\n", to: "typer.yml")
    #expect(try run().outcome?.products?.made == 2)
  }

  @Test("a bad file is a finding at status 1, the rest is written, and its old output stands")
  func badFile() throws {
    try run()
    try folder.write("PK\u{3}\u{4}afbrudt", to: "ind/a.csv")
    try folder.write("a\n1\n", to: "ind/c.csv")
    let published = try run()
    #expect(published.status == .errorsFound)
    #expect(published.outcome?.package.findings.map(\.provenance?.file) == ["ind/a.csv"])
    #expect(try folder.text(of: "ud/a.csv") == "a,b\r\n1,x\r\n")
    #expect(try outputs() == ["a.csv", "c.csv", "dyb/b.csv"])
    guard case .unchanged = try run().result else {
      Issue.record("a bad file that has not changed is told of again")
      return
    }
  }

  @Test("an output that was changed by hand is kept beside the new one, which is said")
  func changedByHand() throws {
    try run()
    try folder.write("min rettelse", to: "ud/a.csv")
    let published = try run()
    #expect(published.outcome?.products == ProductTally(made: 1, unchanged: 1))
    #expect(notices(published).count { $0.contains("ud/a.csv: filen var rettet i hånden") } == 1)
    #expect(try folder.text(of: "ud/a.csv.before-afstem") == "min rettelse")
    #expect(try folder.text(of: "ud/a.csv") == "a,b\r\n1,x\r\n")
  }

  @Test("a file that was there before the first run is kept, unless it is what is written")
  func foreign() throws {
    try folder.write("andres", to: "ud/a.csv")
    try folder.write("a,b\r\n2,y\r\n", to: "ud/dyb/b.csv")
    #expect(try notices(run()).count == 1)
    #expect(try outputs() == ["a.csv", "a.csv.before-afstem", "dyb/b.csv"])
  }

  @Test("a deleted output is written again")
  func deleted() throws {
    try run()
    try FileSystem.remove(folder.path + "/ud/a.csv")
    #expect(try run().outcome?.products == ProductTally(made: 1, unchanged: 1))
  }

  @Test("a withdrawn file is said once, and its output stays")
  func withdrawn() throws {
    try run()
    try FileSystem.remove(folder.path + "/ind/a.csv")
    let published = try run()
    #expect(published.outcome?.products == ProductTally(unchanged: 1, withdrawn: 1))
    #expect(notices(published) == ["ind/a.csv: filen er trukket tilbage; ud/a.csv bliver liggende"])
    #expect(try outputs() == ["a.csv", "dyb/b.csv"])
    #expect(try run().notices.isEmpty)
    try folder.write("a;b\n1;x\n", to: "ind/a.csv")
    #expect(try run().figures?.products == ProductTally(unchanged: 2))
  }

  @Test("with prune, the output of a withdrawn file goes, unless it was changed by hand")
  func pruned() throws {
    try job("    prune: true")
    try folder.write("a\n1\n", to: "ind/c.csv")
    try run()
    try folder.write("min", to: "ud/c.csv")
    for name in ["dyb/b.csv", "c.csv"] { try FileSystem.remove(folder.path + "/ind/" + name) }
    let published = try run()
    #expect(try outputs() == ["a.csv", "c.csv"])
    #expect(notices(published).contains("ud/c.csv: filen var rettet i hånden og bliver derfor liggende"))
    #expect(FileStatus(path: folder.path + "/ud/dyb") == nil)
  }

  @Test("where a pattern names nothing at all, nothing is taken for withdrawn: a share may be away")
  func shareAway() throws {
    try job("    prune: true\n  - { files: \"andre/*.csv\", to: ud2 }")
    try folder.write("a\n1\n", to: "andre/c.csv")
    try run()
    try FileSystem.move(folder.path + "/ind", to: folder.path + "/væk")
    let published = try run()
    #expect(published.outcome?.package.findings.map(\.code) == [.nothingReceived])
    #expect(try outputs() == ["a.csv", "dyb/b.csv"])
    try FileSystem.move(folder.path + "/væk", to: folder.path + "/ind")
    #expect(try run().outcome?.products == ProductTally(unchanged: 3))
  }

  @Test("two files of one output end the run before anything is written")
  func clash() throws {
    try job("  - { files: \"ind/dyb/*.csv\", to: { folder: ud/dyb, format: csv } }")
    let error = #expect(throws: RunError.self) { try run() }
    #expect(error?.status == .outputUnavailable)
    #expect(FileStatus(path: folder.path + "/ud") == nil)
  }

  @Test("what a killed run has built is cleared, and what it put in place is no one else's")
  func afterKill() throws {
    try run()
    // As a run leaves it that is killed between the renames and the ledger.
    var history = RunHistory(of: JobLocation(folder: folder.path), access: .ownerOnly) { nil }
    try folder.write("a;b\n9;x\n", to: "ind/a.csv")
    let made = try Job(at: folder.path)
    let task = try #require(try ProductPlan(of: made).tasks.first)
    var record = task.record(.made)
    try folder.write("a,b\r\n8,x\r\n", to: "ud/a.csv")
    let bytes = try folder.bytes(of: "ud/a.csv")
    record.files = [ProductFile(path: "ud/a.csv", sha256: SHA256.hash(of: bytes), stamp: "")]
    history.prepare(products: [record])
    let published = try run()
    #expect(published.notices.isEmpty)
    #expect(try outputs() == ["a.csv", "dyb/b.csv"])
    #expect(try folder.text(of: "ud/a.csv") == "a,b\r\n9,x\r\n")
  }

  @Test("conversions beside a plan are made in its run, and either alone is news")
  func besidePlan() throws {
    let partnership = try PartnershipFolder(
      "conversions: [{ files: \"politi/*.csv\", to: { folder: ud, format: csv } }]")
    func run() throws -> Published { try JobRun(job: Job(at: partnership.folder.path)).publish() }
    let first = try run()
    #expect(first.outcome?.products == ProductTally(made: 1))
    #expect(first.outcome?.package.budget.isEmpty == false)
    guard case .unchanged = try run().result else {
      Issue.record("a run with nothing new has published")
      return
    }
    try FileSystem.remove(partnership.folder.path + "/ud/a.csv")
    let second = try run()
    #expect(second.outcome?.products == ProductTally(made: 1))
    #expect(try partnership.folder.text(of: "ud/a.csv").hasPrefix("Gerningstype,2012"))
    let runs = try History(stateFolder: partnership.folder.path + "/.afstem").runs(atMost: 9)
    #expect(runs.map(\.isOfProducts) == [true, true, false])
  }

  @Test("with an inbox, what is converted goes to the archive, what cannot be goes to the quarantine")
  func inbox() throws {
    try folder.write(
      """
      inbox: { directory: indbakke, archive: arkiv, quarantine: karantaene }
      conversions:
        - { files: "*.csv", to: { folder: ud, format: csv } }
      """, to: "afstem.yml")
    try folder.write("a;b\n1;x\n", to: "indbakke/a.csv")
    try folder.write("PK\u{3}\u{4}afbrudt", to: "indbakke/b.csv")
    #expect(try run().status == .errorsFound)
    #expect(try FolderTree(folder.path + "/indbakke").files().isEmpty)
    #expect(try FolderTree(folder.path + "/arkiv").files().map { $0.hasSuffix("/a.csv") } == [true])
    #expect(
      try FolderTree(folder.path + "/karantaene").files().map { $0.hasSuffix("/b.csv") } == [true, false])
    let again = try run()
    #expect(again.outcome?.products?.made ?? 0 == 0)
    #expect(try outputs() == ["a.csv"])
  }

  @Test("every sheet of a workbook becomes a file, and those of sheets that are gone go")
  func sheets() throws {
    try folder.write("conversions: [{ files: \"*.xlsx\", to: ark, allSheets: true }]", to: "afstem.yml")
    try TwoSheets.write(to: folder.path + "/plan.xlsx")
    try run()
    #expect(try FolderTree(folder.path + "/ark").files() == ["plan/1-Oversigt.csv", "plan/2-Budget.csv"])
    try TwoSheets.write(["Oversigt"], to: folder.path + "/plan.xlsx")
    try run()
    #expect(try FolderTree(folder.path + "/ark").files() == ["plan/1-Oversigt.csv"])
  }

  @Test("a public run makes none: they are of single files")
  func publicRun() throws {
    let partnership = try PartnershipFolder(
      "conversions: [{ files: \"politi/*.csv\", to: { folder: ud, format: csv } }]")
    var job = try Job(at: partnership.folder.path)
    job.output.suppression = job.suppression
    _ = try JobRun(job: job).publish()
    #expect(FileStatus(path: partnership.folder.path + "/ud") == nil)
  }
}
