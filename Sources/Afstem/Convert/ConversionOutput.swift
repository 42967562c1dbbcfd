#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where converted text goes: a file that appears when it is complete, or an open descriptor.
final class ConversionOutput {
  private let descriptor: CInt
  private let path: String?
  private let partial: String?
  private var isCommitted = false

  /// - Parameter path: `-` for standard output.
  init(path: String) throws(RunError) {
    guard path != "-" else {
      (descriptor, self.path, partial) = (STDOUT_FILENO, nil, nil)
      return
    }
    let partial = "\(path).\(getpid()).partial"
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.path = path
    self.partial = partial
    if descriptor < 0 { throw .outputUnavailable(path: path, reason: SystemError().description) }
  }

  deinit {
    guard let partial, descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted { unlink(partial) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(RunError) {
    var done = 0
    while done < bytes.count {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      #else
        let count = Darwin.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      done += count
    }
  }

  /// Puts the file in its place.
  func commit() throws(RunError) {
    guard let partial, let path else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, rename(partial, path) == 0 else { throw failure() }
    isCommitted = true
  }

  private func failure() -> RunError {
    .inputOutput(path: path ?? "-", reason: SystemError().description)
  }
}
