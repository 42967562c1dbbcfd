internal import CSV
internal import Files
internal import Model

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where converted text goes: a file that appears when it is complete, or standard output.
final class ConversionOutput {
  let path: String
  private let descriptor: CInt
  /// Where the text gathers until it is complete; `nil` for standard output.
  private let partial: String?
  private var isCommitted = false
  private let encoder: TextEncoder
  private var encoded: [UInt8] = []

  /// - Parameter path: `-` for standard output.
  init(path: String, encoding: TextEncoding) throws(RunError) {
    self.path = path
    encoder = TextEncoder(encoding)
    guard path != "-" else {
      (descriptor, partial) = (STDOUT_FILENO, nil)
      return
    }
    let partial = "\(path).\(getpid()).partial"
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.partial = partial
    if descriptor < 0 { throw .outputUnavailable(path: path, reason: SystemError().description) }
  }

  deinit {
    guard let partial, descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted { unlink(partial) }
  }

  /// Writes text that is UTF-8 in the encoding of the output.
  func write(_ text: UnsafeRawBufferPointer) throws {
    guard encoder.encoding != .utf8 else { return try writeBytes(text) }
    encoded.removeAll(keepingCapacity: true)
    try encoder.encode(text, into: &encoded)
    try encoded.withUnsafeBytes(writeBytes)
  }

  private func writeBytes(_ bytes: UnsafeRawBufferPointer) throws(RunError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Puts the file in its place.
  func commit() throws(RunError) {
    guard let partial else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, rename(partial, path) == 0 else { throw failure() }
    isCommitted = true
  }

  private func failure() -> RunError { .inputOutput(path: path, reason: SystemError().description) }
}

/// Outside the type, where the name `write` is the system's.
private func systemWrite(_ file: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
