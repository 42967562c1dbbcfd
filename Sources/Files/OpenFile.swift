package import SystemPackage

/// An open file, closed when the value goes.
///
/// What is done to it is a method of its own: a descriptor handed out could outlive it.
package struct OpenFile: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  /// Opens a file to read it.
  package init(reading path: String) throws(Errno) {
    descriptor = try .open(path, .readOnly)
  }

  /// Opens a file to write it, and makes it where there is none.
  ///
  /// - Parameter isEmptied: Whether what it held goes.
  package init(writing path: String, isEmptied: Bool = true) throws(Errno) {
    descriptor = try .open(
      path, .readWrite, options: isEmptied ? [.create, .truncate] : .create, permissions: .ofNewFiles)
  }

  /// Makes a file that did not exist and has no other name.
  ///
  /// - Throws: `Errno.fileExists` where something lies there.
  package init(creating path: String) throws(Errno) {
    descriptor = try .open(
      path, .readWrite, options: [.create, .exclusiveCreate], permissions: .ofNewFiles)
  }

  /// Makes an empty file without a name, which is gone with the program, however that ends.
  package init(namelessIn folder: String = CurrentProcess.temporaryFolder) throws(Errno) {
    let path = UnusedName.path(in: folder, ending: ".tmp")
    descriptor = try .open(
      path, .readWrite, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
    try? FileSystem.remove(path)
  }

  deinit { try? descriptor.close() }
}

extension OpenFile {
  /// The descriptor's number, which means the file only while the value is held.
  package var number: CInt { descriptor.rawValue }

  /// Opens the file anew, from its beginning, while the value is held.
  package var path: String { "/dev/fd/\(number)" }

  /// Reads up to as many bytes as fit; 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try descriptor.readSome(into: buffer)
  }

  /// Reads up to `count` bytes; none at the end.
  package func read(_ count: Int) throws(Errno) -> [UInt8] { try descriptor.readSome(count) }

  /// Reads from an offset until the buffer is full or the file ends, and returns how many bytes that was.
  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try descriptor.readAll(at: offset, into: buffer)
  }

  /// Reads `count` bytes from an offset, fewer where the file ends before.
  package func read(at offset: Int, count: Int) throws(Errno) -> [UInt8] {
    try descriptor.readAll(at: offset, count: count)
  }

  /// Where the file ends.
  package var byteCount: Int {
    get throws(Errno) { Int(try rethrowing { try descriptor.stat() }.size) }
  }

  package func write(_ bytes: some Sequence<UInt8>) throws(Errno) { try descriptor.writeEvery(bytes) }

  /// Writes from an offset on, and leaves the position as it was.
  package func write(_ bytes: some Sequence<UInt8>, at offset: Int) throws(Errno) {
    try descriptor.writeEvery(bytes, at: offset)
  }

  package func cut(to count: Int) throws(Errno) {
    _ = try rethrowing { try descriptor.resize(to: Int64(count)) }
  }

  package func rewind() throws(Errno) { try descriptor.move(to: 0) }

  package func setPermissions(_ permissions: FilePermissions) throws(Errno) {
    try SystemCalls.setPermissions(permissions, of: descriptor)
  }

  /// Makes sure that a crash of the machine finds the file as it is now.
  package func synchronise() throws(Errno) { try SystemCalls.synchronise(descriptor) }

  /// Takes the file's lock, which the kernel gives back when the process dies, however it dies.
  ///
  /// Returns false where another process has it.
  package func lock() throws(Errno) -> Bool { try SystemCalls.lock(descriptor) }

  package func unlock() { SystemCalls.unlock(descriptor) }
}

/// Names that no file has yet, hidden, and of kinds that readers of a folder pass over.
enum UnusedName {
  static func path(in folder: String, ending: String) -> String {
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(folder)/.afstem-\(CurrentProcess.id)-\(mark)\(ending)"
  }
}

extension FilePermissions {
  /// What the process's mask leaves of them.
  package static let ofNewFiles: FilePermissions = [
    .ownerReadWrite, .groupReadWrite, .otherReadWrite,
  ]

  /// What the process's mask leaves of them.
  static let ofNewFolders: FilePermissions = [
    .ownerReadWriteExecute, .groupReadWriteExecute, .otherReadWriteExecute,
  ]
}
