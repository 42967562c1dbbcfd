internal import AfstemFiles
internal import Foundation
internal import SystemPackage

/// The user's command that is run when a run has ended.
package struct NotifyHook: Sendable {
  /// Why a hook failed.
  package enum Failure: Error, Sendable, Hashable {
    case notStarted(reason: String)
    case timedOut
    case ended(status: Int32)
  }

  /// A shell command.
  package var command: String
  /// How long it may take.
  package var limit: Duration

  package init(_ command: String, limit: Duration = .seconds(60)) {
    self.command = command
    self.limit = limit
  }

  /// Runs the command with a text on its standard input, and waits for it to end.
  ///
  /// The text comes from a file: a command that does not read it cannot block the run, as a full pipe would.
  package func tell(_ text: String, environment: [String: String]) throws(Failure) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.standardError
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      let input = try OpenFile(namelessIn: CurrentProcess.temporaryFolder)
      try input.write(text.utf8)
      try input.rewind()
      try withExtendedLifetime(input) {
        process.standardInput = FileHandle(fileDescriptor: input.number, closeOnDealloc: false)
        try process.run()
      }
    } catch {
      throw .notStarted(reason: "\(error)")
    }
    guard ended.wait(timeout: .now() + limit.interval) == .success else {
      Self.end(process, ended)
      throw .timedOut
    }
    guard process.terminationStatus == 0 else { throw .ended(status: process.terminationStatus) }
  }

  /// Ends the whole process group: the command and all that it started.
  private static func end(_ process: Process, _ ended: DispatchSemaphore) {
    for signal in [SIGTERM, SIGKILL] {
      if kill(-process.processIdentifier, signal) != 0 { kill(process.processIdentifier, signal) }
      if ended.wait(timeout: .now() + 2) == .success { return }
    }
  }
}

extension Duration {
  fileprivate var interval: DispatchTimeInterval {
    .milliseconds(Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000))
  }
}
