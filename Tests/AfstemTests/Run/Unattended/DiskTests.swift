import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("A disk that is full or cannot be written", .needsProgram)
struct DiskTests {
  @Test(
    "on a disk that fills up a run publishes all or nothing, and all once there is room",
    .needs(SmallDisk.isAllowed, "leave to mount"))
  func full() throws {
    let states = try PublishedStates()
    let disk = try SmallDisk(kibibytes: 2_048)
    let output = disk.path + "/out"
    let job = states.job
    let ledger = job.folder.path + "/.afstem"
    try FileManager.default.moveItem(atPath: ledger, toPath: disk.path + "/state")
    try FileManager.default.createSymbolicLink(atPath: ledger, withDestinationPath: disk.path + "/state")
    try FileManager.default.moveItem(atPath: job.folder.path + "/out", toPath: output)
    try FileManager.default.createSymbolicLink(
      atPath: job.folder.path + "/out", withDestinationPath: output)
    var failures = 0
    for room in [0, 4, 8, 16, 24, 32, 40, 48, 56, 64, 96, 128] {
      try disk.fill(leaving: room)
      try job.state(.new)
      let result = try job.run()
      #expect([0, 73, 74].contains(result.status), "\(room) KiB: \(result.errors)")
      if result.status != 0 { failures += 1 }
      #expect(try Self.files(in: output) == (result.status == 0 ? states.new : states.old), "\(room) KiB")
      try disk.empty()
      try job.run()
      #expect(try Self.files(in: output) == states.new, "\(room) KiB")
      try job.state(.old)
      try job.run()
    }
    #expect(failures > 3)
    #expect(try FolderTree(disk.path).files().filter { $0.hasPrefix(".out") } == [".out.afstem-lock"])
  }

  @Test("a limit on the size of files ends a run with status 74, and the old set stands")
  func fileSizeLimit() throws {
    let states = try PublishedStates()
    try states.job.state(.new)
    let result = try states.job.shell("ulimit -f 4; exec \"$AFSTEM\" run \"$JOB\"")
    #expect(result.status == 74)
    #expect(try states.job.published() == states.old)
    try states.expectRecovery(of: states.job, after: "a limit on the size of files")
  }

  @Test(
    "a target that cannot be written is status 73; the old set stands, and history still answers",
    .needs(SmallDisk.isAllowed, "leave to mount"))
  func readOnly() throws {
    let disk = try SmallDisk(kibibytes: 4_096)
    let program = try #require(GoldenCase.program)
    let source = try UnattendedJob()
    try source.state(.old)
    let job = disk.path + "/job"
    try FileManager.default.copyItem(atPath: source.folder.path, toPath: job)
    try #require(program.run(["run", job]).status == 0)
    let before = try Self.files(in: job + "/out")
    try disk.makeReadOnly(true)
    let result = try program.run(["run", job, "--force"])
    #expect(result.status == 73)
    #expect(result.errors.hasPrefix("afstem: kan ikke skrive til "))
    #expect(try Self.files(in: job + "/out") == before)
    #expect(try program.run(["history", job]).output.contains("udgivet"))
    try disk.makeReadOnly(false)
    #expect(try program.run(["run", job, "--force"]).status == 0)
  }

  private static func files(in folder: String) throws -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try FolderTree(folder).files().map { path in
        (path, try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(path)"))))
      })
  }
}
