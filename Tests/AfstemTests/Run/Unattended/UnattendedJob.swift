import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A job in a folder, run by the program itself; beside its outputs lies a note of the user's.
struct UnattendedJob {
  /// The figure that tells one state of the inputs, and so one set of outputs, from another.
  enum Figure: String, CaseIterable {
    case old = "141"
    case new = "142"
  }

  let folder: TemporaryFolder
  private let program: Oracle

  /// - Parameter lines: What the job file says besides.
  init(lines: String = "") throws {
    program = try #require(GoldenCase.program)
    // What an edition says of earlier runs would tell editions of equal inputs apart. Every format is written.
    let output = lines.contains("output:") ? "" : "\noutput: { changes: false, formats: [csv, xlsx, sqlite] }"
    folder = try PartnershipFolder(lines + output).folder
    try folder.write("husk", to: "out/noter.txt")
  }

  /// A copy, with all that past runs left in it.
  init(copy other: UnattendedJob) throws {
    program = other.program
    folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: other.folder.path) {
      try FileManager.default.copyItem(
        atPath: "\(other.folder.path)/\(name)", toPath: "\(folder.path)/\(name)")
    }
  }

  /// Gives the police's figure, in a file that is no longer fresh.
  func state(_ figure: Figure) throws {
    try leave("Gerningstype;2012;2013\nIndbrud;154;\(figure.rawValue)\n", at: "politi/a.csv")
    try folder.age("budget/oversigt.csv")
  }

  /// Writes a file that is no longer fresh.
  func leave(_ text: String, at name: String) throws {
    try folder.write(text, to: name)
    try folder.age(name)
  }

  @discardableResult
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Oracle.Result {
    try program.run(["run", folder.path] + arguments, environment: environment)
  }

  /// Publishes what the police's figure gives, and returns it.
  func publish(_ figure: Figure) throws -> [String: [UInt8]] {
    try state(figure)
    let result = try run()
    let published = try published()
    try #require(result.status == 0 && published.count > 1, "\(result)")
    return published
  }

  /// Starts a run and returns at once.
  func start(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program.path)
    process.arguments = ["run", folder.path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Starts a run, and returns when it comes to a stage.
  func start(until stage: Afstem.Progress.Stage) throws -> Process {
    let log = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: program.path)
    process.arguments = ["run", folder.path, "--force", "--log-format", "json"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = log
    try process.run()
    var said = ""
    while process.isRunning, !said.contains("\"stage\":\"\(stage.rawValue)\"") {
      said += String(decoding: log.fileHandleForReading.availableData, as: UTF8.self)
    }
    return process
  }

  /// Runs a line of the shell in which `$AFSTEM` is the program and `$JOB` the job.
  func shell(_ line: String) throws -> Oracle.Result {
    try Oracle(path: "/bin/sh").run(
      ["-c", line], environment: ["AFSTEM": program.path, "JOB": folder.path])
  }

  /// All that a reader of the output folder sees, by path; empty where there is none.
  func published() throws -> [String: [UInt8]] {
    let out = FolderTree(folder.path + "/out")
    return Dictionary(uniqueKeysWithValues: try out.files().map { ($0, try folder.bytes(of: "out/\($0)")) })
  }

  /// All else in the folder.
  func rest() throws -> [String] { try FolderTree(folder.path).files().filter { !$0.hasPrefix("out/") } }

  func history() throws -> [RunRecord] {
    try History(stateFolder: folder.path + "/.afstem").runs(atMost: 10_000)
  }
}
