package import AfstemFiles
internal import FoundationEssentials
package import AfstemModel
internal import SystemPackage

/// One run at a time: a lock on a file, released when the value goes.
///
/// The file is never deleted: a lock on a deleted file excludes nobody. The kernel releases the lock when the
/// process dies, however it dies.
package struct RunLock: ~Copyable {
  let file: OpenFile

  /// - Parameters:
  ///   - deadline: Until when to wait for another run to end; not at all unless given.
  ///   - access: Who may open the file, and so take the lock.
  /// - Throws: ``RunError/locked(path:holder:)`` where another run still holds it,
  ///   ``RunError/outputUnavailable(path:reason:)`` where the lock cannot be made.
  package init(
    _ path: String, waitingUntil deadline: ContinuousClock.Instant = .now, for access: FileAccess = .ownerOnly
  ) throws(RunError) {
    let file = try Self.open(path)
    // Another's file keeps the permissions that its owner gave it.
    try? file.setPermissions(access.ofFiles)
    guard try Self.lock(file, of: path, until: deadline) else {
      throw .locked(path: path, holder: LockHolder(in: file))
    }
    LockHolder.current.sign(file)
    self.file = file
  }

  private static func open(_ path: String) throws(RunError) -> OpenFile {
    do throws(Errno) {
      return try OpenFile(writing: path, isEmptied: false)
    } catch {
      throw .outputUnavailable(path: path, reason: error.description)
    }
  }

  /// Unlocks explicitly: a program that is being started has a copy of the descriptor until it begins, and closing
  /// this one would leave it the lock.
  deinit { file.unlock() }

  /// Returns false where another process still has the lock at the deadline.
  private static func lock(
    _ file: borrowing OpenFile, of path: String, until deadline: ContinuousClock.Instant
  ) throws(RunError) -> Bool {
    do throws(Errno) {
      while try !file.lock() {
        guard ContinuousClock.now < deadline else { return false }
        CurrentProcess.pause(for: pause)
      }
      return true
    } catch {
      throw .outputUnavailable(path: path, reason: error.description)
    }
  }

  /// Between two tries.
  private static let pause = Duration.milliseconds(20)
}

extension LockHolder {
  fileprivate static var current: LockHolder {
    LockHolder(processID: CurrentProcess.id, since: Date.now.formatted(.iso8601))
  }

  /// `nil` if the holder has not signed yet.
  fileprivate init?(in file: borrowing OpenFile) {
    let bytes = (try? file.read(at: 0, count: 200)) ?? []
    let words =
      String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline).first?.split(separator: " ") ?? []
    guard words.count == 4, let processID = Int32(words[1]) else { return nil }
    self.init(processID: processID, since: String(words[3]))
  }

  /// In one write, so that no reader sees half of it.
  fileprivate func sign(_ file: borrowing OpenFile) {
    let line = "pid \(processID) since \(since)\n"
    do throws(Errno) {
      try file.write(line.utf8, at: 0)
      try file.cut(to: line.utf8.count)
    } catch {
      // The lock holds even unsigned.
    }
  }
}
