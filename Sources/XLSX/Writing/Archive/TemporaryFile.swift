#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// A temporary file of this process; deleted on deinit unless renamed.
struct TemporaryFile: ~Copyable {
  let path: String

  /// Files made so far: one that another thread is about to delete must not lend its name.
  private static let count = Atomic(0)

  /// Creates an empty file with the usual permissions of a new file.
  init(in directory: String) throws(WorkbookWritingError) {
    for _ in 0..<1_000 {
      let number = Self.count.add(1, ordering: .relaxed).oldValue
      let path = "\(directory)/.afstem-\(getpid())-\(number).xlsx"
      let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if file >= 0 {
        close(file)
        self.path = path
        return
      }
      guard errno == EEXIST else { throw .system(operation: "creating \(path)", code: errno) }
    }
    throw .system(operation: "creating a file in \(directory)", code: EEXIST)
  }

  deinit { unlink(path) }

  /// Waits until the file is on disk.
  func synchronise() throws(WorkbookWritingError) { try Self.synchronise(path) }

  static func synchronise(_ path: String) throws(WorkbookWritingError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(operation: "opening \(path)", code: errno) }
    defer { close(file) }
    // Some file systems cannot sync folders.
    guard fsync(file) == 0 || errno == EINVAL else {
      throw .system(operation: "syncing \(path)", code: errno)
    }
  }

  /// Replaces a file's contents with another's.
  static func copy(_ source: String, to path: String) throws(WorkbookWritingError) {
    let file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard file >= 0 else { throw .system(operation: "opening \(path)", code: errno) }
    defer { close(file) }
    try copy(source, to: file)
  }

  /// Copies a file to an open one.
  static func copy(_ source: String, to destination: CInt) throws(WorkbookWritingError) {
    let file = open(source, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(operation: "opening \(source)", code: errno) }
    defer { close(file) }
    while let chunk = try chunk(of: file) {
      try FileOutput.write(chunk, to: destination, operation: "writing the workbook")
    }
  }

  /// The next bytes; `nil` at the end.
  private static func chunk(of file: CInt) throws(WorkbookWritingError) -> [UInt8]? {
    while true {
      var code: CInt = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let taken = read(file, buffer.baseAddress, buffer.count)
        code = taken < 0 ? errno : 0
        count = max(0, taken)
      }
      if code == 0 { return chunk.isEmpty ? nil : chunk }
      if code != EINTR { throw .system(operation: "reading the archive", code: code) }
    }
  }
}
