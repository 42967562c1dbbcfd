internal import Files
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A command of the user's that is told how a run ended.
package struct NotifyHook: Sendable {
  /// Why a hook did not do its work.
  package enum Failure: Error, Sendable, Hashable {
    case notStarted(reason: String)
    case timedOut
    case ended(status: Int32)
  }

  /// For the shell.
  package var command: String
  /// How long it may take.
  package var limit: Duration

  package init(_ command: String, limit: Duration = .seconds(60)) {
    self.command = command
    self.limit = limit
  }

  /// Runs the command with a text on its standard input, and waits for it to end.
  ///
  /// The text comes from a file: a command that does not read it cannot stop a run, as a full pipe would.
  package func callAsFunction(_ text: String, environment: [String: String]) throws(Failure) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.standardError
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      process.standardInput = try Self.unnamedFile(holding: text)
      try process.run()
    } catch {
      throw .notStarted(reason: "\(error)")
    }
    guard ended.wait(timeout: .now() + limit.interval) == .success else {
      Self.end(process, ended)
      throw .timedOut
    }
    guard process.terminationStatus == 0 else { throw .ended(status: process.terminationStatus) }
  }

  /// With all that it started, which are its process group.
  private static func end(_ process: Process, _ ended: DispatchSemaphore) {
    for signal in [SIGTERM, SIGKILL] {
      if kill(-process.processIdentifier, signal) != 0 { kill(process.processIdentifier, signal) }
      if ended.wait(timeout: .now() + 2) == .success { return }
    }
  }

  private static func unnamedFile(holding text: String) throws -> FileHandle {
    let path = FileManager.default.temporaryDirectory.appending(path: "afstem-\(UUID().uuidString)").path
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError() }
    unlink(path)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data(text.utf8))
    try file.seek(toOffset: 0)
    return file
  }
}

extension Duration {
  fileprivate var interval: DispatchTimeInterval {
    .milliseconds(Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000))
  }
}
