import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemModel

/// One folder under `fixtures/golden`: `command`, `input/` where it reads files, and in `expected/` everything the
/// command gave.
///
/// A case that is about wrong usage has a name that begins with `usage-`; in any other a usage error is a slip in
/// `command`, and is refused.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let folder: URL
  var testDescription: String { folder.lastPathComponent }

  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
  static let root = Checkout.folder.appending(path: "fixtures/golden")

  static func all() throws -> [GoldenCase] {
    try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "command").path) }
      .sorted { $0.path < $1.path }
      .map(GoldenCase.init)
  }

  /// The program as `swift build` left it, beside the tests that are running.
  static let program: Oracle? = {
    let tests = URL(filePath: CommandLine.arguments.first ?? "")
    let path = tests.deletingLastPathComponent().appending(path: "afstem").path
    return FileManager.default.isExecutableFile(atPath: path) ? Oracle(path: path) : nil
  }()

  /// Why a case's `command` cannot be meant.
  enum Fault: Error {
    /// It does not begin with `afstem`.
    case noProgram
    /// The program does not understand it, as its message says.
    case usage(String)
  }

  /// The words after `afstem` in the file `command`.
  private func arguments() throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: "command"), encoding: .utf8)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.first == "afstem" else { throw Fault.noProgram }
    return Array(words.dropFirst())
  }

  /// Runs the command in a copy of `input/`: what it printed, its exit status, and each file it wrote, by name.
  func run() throws -> [String: String] {
    let program = try #require(Self.program)
    let place = try TemporaryFolder()
    let work = place.url.appending(path: "input")
    let input = folder.appending(path: "input")
    if FileManager.default.fileExists(atPath: input.path) {
      try FileManager.default.copyItem(at: input, to: work)
    } else {
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    }
    let result = try program.run(try arguments(), in: work)
    if result.status == RunStatus.usage.rawValue, !folder.lastPathComponent.hasPrefix("usage-") {
      throw Fault.usage(result.errors)
    }
    var produced = ["status": "\(result.status)\n", "stdout": result.output, "stderr": result.errors]
    for (name, text) in try FolderText(of: work.appending(path: "out")).files {
      produced["out/\(name)"] = text
    }
    return produced.filter { !$0.value.isEmpty }
  }

  /// Compares text with text, so that a failure is a readable difference. A file too many or too few is a failure.
  func check(_ produced: [String: String]) throws {
    let expected = folder.appending(path: "expected")
    if Self.isRecording { try record(produced, in: expected) }
    let recorded = try FolderText(of: expected, rendering: false).files
    #expect(produced.keys.sorted() == recorded.keys.sorted(), "run scripts/record-golden")
    for (name, text) in produced.sorted(by: { $0.key < $1.key }) where recorded[name] != nil {
      let difference = text.split(separator: "\n").difference(
        from: (recorded[name] ?? "").split(separator: "\n"))
      #expect(difference.isEmpty && recorded[name] == text, "\(name) differs; run scripts/record-golden")
    }
  }

  private func record(_ produced: [String: String], in expected: URL) throws {
    try? FileManager.default.removeItem(at: expected)
    for (name, text) in produced {
      let file = expected.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
