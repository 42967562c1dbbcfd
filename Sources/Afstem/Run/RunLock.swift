internal import Files
internal import FoundationEssentials
package import Model

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One run at a time: a lock on a file, let go when the value is.
///
/// The file is never deleted, for a lock on a deleted file holds nobody back. The kernel lets go when the
/// process dies, however it dies.
package struct RunLock: ~Copyable {
  let descriptor: CInt

  /// - Parameter deadline: Until when to wait for another run to let go; not at all unless given.
  /// - Throws: ``RunError/locked(path:holder:)`` where another run still holds it,
  ///   ``RunError/outputUnavailable(path:reason:)`` where the lock cannot be made.
  package init(_ path: String, waitingUntil deadline: ContinuousClock.Instant = .now) throws(RunError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .outputUnavailable(path: path, reason: SystemError().description) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError()
      if error.code == EINTR { continue }
      if error.code == EWOULDBLOCK, ContinuousClock.now < deadline {
        usleep(Self.pause)
        continue
      }
      let holder = LockHolder(in: descriptor)
      close(descriptor)
      if error.code == EWOULDBLOCK { throw .locked(path: path, holder: holder) }
      throw .outputUnavailable(path: path, reason: error.description)
    }
    LockHolder.current.sign(descriptor)
  }

  /// Let go by name: a program that is being started has a copy of the descriptor until it begins, and closing
  /// this one would leave it the lock.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Between two tries, in microseconds.
  private static let pause: UInt32 = 20_000
}

extension LockHolder {
  fileprivate static var current: LockHolder {
    LockHolder(processID: getpid(), since: Date.now.formatted(.iso8601))
  }

  /// `nil` where the holder has not come to sign yet.
  fileprivate init?(in descriptor: CInt) {
    var buffer = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let words =
      String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
      .split(whereSeparator: \.isNewline).first?.split(separator: " ") ?? []
    guard words.count == 4, let processID = Int32(words[1]) else { return nil }
    self.init(processID: processID, since: String(words[3]))
  }

  /// In one write, so that nobody reads half of it.
  fileprivate func sign(_ descriptor: CInt) {
    let line = Array("pid \(processID) since \(since)\n".utf8)
    guard pwrite(descriptor, line, line.count, 0) == line.count else { return }
    _ = ftruncate(descriptor, off_t(line.count))
  }
}
