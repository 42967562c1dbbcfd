internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One run a job at a time: a lock on a file in the job's folder, let go when the value is.
///
/// The file is never deleted, for a lock on a deleted file holds nobody back. The kernel lets go when the
/// process dies, however it dies.
public struct JobLock: ~Copyable {
  private let descriptor: CInt

  /// - Throws: ``RunError/locked(path:holder:)`` where another run holds it,
  ///   ``RunError/outputUnavailable(path:reason:)`` where the lock cannot be made.
  public init(stateFolder: String) throws(RunError) {
    mkdir(stateFolder, 0o777)
    let path = "\(stateFolder)/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .outputUnavailable(path: path, reason: SystemError().description) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError()
      if error.code == EINTR { continue }
      let holder = Self.text(in: descriptor)
      close(descriptor)
      if error.code == EWOULDBLOCK { throw .locked(path: path, holder: holder) }
      throw .outputUnavailable(path: path, reason: error.description)
    }
    sign()
  }

  deinit { close(descriptor) }

  /// Writes who holds the lock, for people; the lock itself does not depend on it.
  private func sign() {
    let holder = Array("pid \(getpid()), \(Date.now.formatted(.iso8601))\n".utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = pwrite(descriptor, holder, holder.count, 0)
  }

  private static func text(in descriptor: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "?"
  }
}
