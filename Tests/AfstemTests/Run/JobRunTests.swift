import Foundation
import SystemPackage
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Running a job")
struct JobRunTests {
  private let partnership: PartnershipFolder

  init() throws { partnership = try PartnershipFolder() }

  private var folder: TemporaryFolder { partnership.folder }

  private func outcome(of partnership: PartnershipFolder) throws -> RunOutcome {
    try #require(try published(partnership).outcome)
  }

  private func published(_ partnership: PartnershipFolder, isForced: Bool = false) throws -> Published {
    try JobRun(job: Job(at: partnership.folder.path)).publish(isForced: isForced)
  }

  private func publishedFiles() throws -> [String: [UInt8]] {
    let files = try FolderTree(folder.path + "/out").files()
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try folder.bytes(of: "out/\($0)")) })
  }

  @Test("a job that adds up ends with status 0 and all of its outputs")
  func addsUp() throws {
    let outcome = try outcome(of: partnership)
    #expect(outcome.status == .done)
    #expect(outcome.package.sources.map(\.status) == [.imported, .imported])
    #expect(outcome.figures.years.map(\.known) == [Amount(øre: 24_000_000), Amount(øre: 20_000_000)])
    let files = try publishedFiles()
    #expect(files["csv/budget.csv"] != nil)
    #expect(files["datapackage.json"] != nil)
  }

  @Test("the same files give the same bytes")
  func deterministic() throws {
    _ = try outcome(of: partnership)
    let first = try publishedFiles()
    try FileManager.default.removeItem(atPath: folder.path + "/out")
    _ = try outcome(of: partnership)
    #expect(try publishedFiles() == first)
  }

  @Test("a total that differs is published, and the status is 1")
  func differs() throws {
    try folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let outcome = try outcome(of: partnership)
    #expect(outcome.status == .errorsFound)
    #expect(outcome.package.findings.map(\.code) == [.totalDiffers])
    #expect(try folder.text(of: "out/csv/findings.csv").contains("total-differs"))
  }

  @Test("a job that takes a finding lightly ends with status 0")
  func severity() throws {
    let lenient = try PartnershipFolder("severity: { total-differs: info }")
    try lenient.folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let outcome = try outcome(of: lenient)
    #expect(outcome.status == .done)
    #expect(outcome.package.findings.map(\.severity) == [.info])
  }

  @Test("one unreadable file is a finding, and the rest is published")
  func unreadable() throws {
    try folder.write("PK\u{3}\u{4}afbrudt", to: "budget/afbrudt.csv")
    let outcome = try outcome(of: partnership)
    #expect(outcome.status == .errorsFound)
    #expect(outcome.package.findings.map(\.code) == [.unreadableFile])
    #expect(outcome.package.sources.map(\.status) == [.imported, .unreadable, .imported])
    #expect(try folder.text(of: "out/csv/budget.csv").contains("Akutpulje"))
  }

  @Test("a run tells of a published file that was changed by hand, and keeps the change")
  func changedByHand() throws {
    _ = try published(partnership)
    try folder.write("min rettelse", to: "out/csv/budget.csv")
    let again = try published(partnership)
    #expect(
      again.notices.map { $0.text(in: .danish) }.count { $0.contains("out/csv/budget.csv: filen var rettet") }
        == 1)
    #expect(try folder.text(of: "out/csv/budget.csv.before-afstem") == "min rettelse")
    #expect(try folder.text(of: "out/csv/budget.csv").contains("Akutpulje"))
  }

  @Test("the ledger lies where the job says, and what is there is its owner's alone")
  func stateElsewhere() throws {
    let state = try TemporaryFolder()
    let job = try PartnershipFolder("state: \(state.path)/husum/tilstand")
    _ = try published(job)
    #expect(!FileManager.default.fileExists(atPath: job.folder.path + "/.afstem"))
    for name in ["", "/ledger.sqlite", "/lock"] {
      let status = FileStatus(path: state.path + "/husum/tilstand" + name)
      #expect(
        status.map { $0.permissions.rawValue & 0o077 == 0 }
          == true)
    }
    let folder = try JobLocation(ofJobAt: job.folder.path).stateFolder
    #expect(try History(stateFolder: folder).runs(atMost: 9).count == 1)
    guard case .unchanged = try published(job).result else {
      Issue.record("a run with nothing new has published again")
      return
    }
  }

  @Test(
    "what has not come is in the ledger, the report and the figures, and passes into an error without any change"
  )
  func missing() throws {
    let job = try PartnershipFolder()
    try job.folder.write(
      """
      partnership: { id: husum, period: 2013-2014, partners: [{ id: fsb, name: Boligselskabet fsb }] }
      offenceTypes: [{ id: burglary, name: Indbrud }, { id: theft, name: Tyverier }]
      deadline: 2017-03-01
      inputs:
        - { files: "politi/*.csv", kind: crime }
        - { files: "budget/*.csv", kind: budget, unit: kr }
        - { files: "fsb/*.xlsx", partner: fsb }
      """, to: "afstem.yml")
    let published = try published(job)
    let outcome = try #require(published.outcome)
    #expect(outcome.package.findings.map(\.code) == [.nothingReceived])
    #expect(outcome.status == .errorsFound)
    #expect(published.figures?.missing.map(\.partner) == ["fsb"])
    let run = try #require(try History(stateFolder: job.folder.path + "/.afstem").runs(atMost: 1).first)
    #expect(run.missing.map(\.files) == ["fsb/*.xlsx"])
    #expect(run.missing.map(\.deadline) == [CalendarDate(year: 2017, month: 3, day: 1)])
    let report = try job.folder.text(of: "out/report.html")
    #expect(
      report.contains(
        "Boligselskabet fsb: <span class=\"file\">fsb/*.xlsx</span> (frist 1.3.2017, overskredet)"))
  }

  @Test("checking writes nothing")
  func check() throws {
    _ = try JobRun(job: Job(at: folder.path)).check()
    #expect(try FolderTree(folder.path).folders().sorted() == ["budget", "politi"])
  }

  @Test("nothing usable is status 65, and the old outputs stay")
  func nothingUsable() throws {
    _ = try outcome(of: partnership)
    let before = try publishedFiles()
    try folder.write("%PDF-1.7", to: "budget/oversigt.csv")
    try folder.write("", to: "politi/a.csv")
    try folder.age("politi/a.csv")
    let error = #expect(throws: RunError.self) { try outcome(of: partnership) }
    #expect(error?.status == .inputUnusable)
    #expect(error?.findings.map(\.code) == [.notATable, .emptyInput])
    #expect(try publishedFiles() == before)
  }

  @Test("no files at all is status 66")
  func inputsMissing() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/budget")
    try FileManager.default.removeItem(atPath: folder.path + "/politi")
    let error = #expect(throws: RunError.self) { try outcome(of: partnership) }
    #expect(error?.status == .inputMissing)
    #expect(error?.findings.count == 2)
  }

  @Test("a job that is not there is status 66, and one that is wrong 78")
  func jobMissingOrWrong() throws {
    #expect(throws: RunError.self) { try Job(at: folder.path + "/mangler") }
    try folder.write("inputs: 3", to: "forkert/afstem.yml")
    let error = #expect(throws: RunError.self) { try Job(at: folder.path + "/forkert") }
    #expect(error?.status == .jobWrong)
  }

  @Test("an output folder given on the command line is taken from where the program was started")
  func outputElsewhere() throws {
    let elsewhere = try TemporaryFolder()
    let run = JobRun(job: try Job(at: folder.path), output: elsewhere.path + "/ud")
    #expect(try run.publish().outcome?.output == elsewhere.path + "/ud")
    #expect(try elsewhere.text(of: "ud/csv/crime.csv").contains("Indbrud"))
  }

  @Test(
    "while one run holds the job, or another job the output, a run ends with status 75",
    arguments: [".afstem/lock", ".out.afstem-lock"])
  func locked(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.afstem", withIntermediateDirectories: true)
    let lock = try RunLock("\(folder.path)/\(name)")
    let error = #expect(throws: RunError.self) { try outcome(of: partnership) }
    #expect(error?.status == .locked)
    _ = consume lock
  }

  @Test("where nothing has changed a run does nothing, unless it is forced")
  func unchanged() throws {
    _ = try outcome(of: partnership)
    #expect(try published(partnership).outcome == nil)
    #expect(try published(partnership, isForced: true).outcome != nil)
  }

  @Test("a changed input, a changed job and a changed output each make a run publish anew")
  func changed() throws {
    _ = try outcome(of: partnership)
    try folder.write("Gerningstype;2012;2013\nIndbrud;154;142\nTyverier;462;409\n", to: "politi/a.csv")
    #expect(try published(partnership).outcome != nil)
    try folder.write(
      try folder.text(of: "afstem.yml") + "severity: { conflict: warning }\n", to: "afstem.yml")
    #expect(try published(partnership).outcome != nil)
    try folder.write("spoiled", to: "out/csv/crime.csv")
    #expect(try published(partnership).outcome != nil)
    #expect(try published(partnership).outcome == nil)
  }

  @Test(
    "files in a folder that cannot be listed are not taken for withdrawn: status 74, and the old set stands")
  func unlistable() throws {
    _ = try outcome(of: partnership)
    let before = try publishedFiles()
    try FileManager.default.removeItem(atPath: folder.path + "/politi")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/politi", withDestinationPath: "politi")
    let error = #expect(throws: RunError.self) { try published(partnership) }
    #expect(error?.status == .inputOutput)
    #expect(try publishedFiles() == before)
  }

  @Test("a withdrawn input is noticed")
  func withdrawn() throws {
    try folder.write("Gerningstype;2014\nIndbrud;120\n", to: "politi/b.csv")
    _ = try outcome(of: partnership)
    try FileManager.default.removeItem(atPath: folder.path + "/politi/b.csv")
    #expect(try outcome(of: partnership).package.sources.count == 2)
  }

  @Test("a file that the last run read and that is being written anew postpones the run, and the set stands")
  func postponed() throws {
    _ = try outcome(of: partnership)
    let before = try publishedFiles()
    try folder.write("", to: "politi/a.csv")
    let published = try published(partnership)
    #expect(published.outcome == nil)
    #expect(published.notices.map(\.path) == ["politi/a.csv"])
    #expect(try publishedFiles() == before)
  }

  @Test(
    "a file that nobody has read yet and that grows while it is looked at is left, and the rest published")
  func growing() throws {
    let path = folder.path + "/politi/b.csv"
    try folder.write("Gerningstype;2014\n", to: "politi/b.csv")
    let writer = Thread {
      while !Thread.current.isCancelled {
        let file = FileHandle(forWritingAtPath: path)
        file?.seekToEndOfFile()
        file?.write(Data("Indbrud;1\n".utf8))
        try? file?.close()
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
    writer.start()
    defer { writer.cancel() }
    let published = try published(partnership)
    #expect(published.outcome?.package.sources.map(\.file.path) == ["politi/a.csv", "budget/oversigt.csv"])
    #expect(published.notices.map(\.path) == ["politi/b.csv"])
  }

  @Test("locks and files on their way beside an input are told of and not read")
  func passing() throws {
    for name in ["~$a.csv", "b.csv.part", ".~lock.a.csv#"] { try folder.write("x", to: "politi/\(name)") }
    let published = try published(partnership)
    #expect(published.outcome?.package.sources.count == 2)
    #expect(published.notices.map(\.path) == ["politi/b.csv.part", "politi/~$a.csv"])
  }

  @Test("two runs are compared from the ledger, whatever stands in the output now")
  func compared() throws {
    _ = try outcome(of: partnership)
    try folder.write("Gerningstype;2012;2013\nIndbrud;154;142\nTyverier;462;409\n", to: "politi/a.csv")
    _ = try outcome(of: partnership)
    let state = folder.path + "/.afstem"
    let comparison = try Comparison(
      from: PublishedSet("1", stateFolder: state).tables, to: PublishedSet("2", stateFolder: state).tables)
    let crime = try #require(comparison.tables.first { $0.table == "crime" })
    #expect(crime.changed.map(\.fields) == [[FieldChange(field: "count", old: "141", new: "142")]])
  }
}
