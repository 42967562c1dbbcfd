package import SystemPackage

// What swift-system does and does not say it throws, and what it leaves to its callers: reads that come back short.

extension FileDescriptor {
  /// Opens a file that a program started from this one does not inherit.
  package static func open(
    _ path: String, _ mode: AccessMode, options: OpenOptions = [], permissions: FilePermissions? = nil
  ) throws(Errno) -> FileDescriptor {
    try rethrowing {
      try open(FilePath(onDisk: path), mode, options: options.union(.closeOnExec), permissions: permissions)
    }
  }

  /// Reads up to as many bytes as fit; 0 at the end.
  package func readSome(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    guard !buffer.isEmpty else { return 0 }
    return try rethrowing { try read(into: buffer) }
  }

  /// Reads up to `count` bytes; none at the end.
  package func readSome(_ count: Int) throws(Errno) -> [UInt8] {
    try filling(count) { buffer throws(Errno) in try readSome(into: buffer) }
  }

  /// Reads from an offset until the buffer is full or the file ends, and returns how many bytes that was.
  package func readAll(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    var done = 0
    while done < buffer.count {
      let count = try rethrowing {
        try read(
          fromAbsoluteOffset: Int64(offset + done),
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
      }
      guard count > 0 else { break }
      done += count
    }
    return done
  }

  /// Reads `count` bytes from an offset, fewer where the file ends before.
  package func readAll(at offset: Int, count: Int) throws(Errno) -> [UInt8] {
    try filling(count) { buffer throws(Errno) in try readAll(at: offset, into: buffer) }
  }

  /// Writes every byte, however often the system takes only some.
  package func writeEvery(_ bytes: some Sequence<UInt8>) throws(Errno) {
    _ = try rethrowing { try writeAll(bytes) }
  }

  /// Writes every byte from an offset on, and leaves the position as it was.
  package func writeEvery(_ bytes: some Sequence<UInt8>, at offset: Int) throws(Errno) {
    _ = try rethrowing { try writeAll(toAbsoluteOffset: Int64(offset), bytes) }
  }

  static let pieceLength = 256 << 10

  /// `nil` where the descriptor is of a pipe or a terminal, which has no position.
  package var position: Int? { (try? seek(offset: 0, from: .current)).map { Int($0) } }

  package func move(to position: Int) throws(Errno) {
    _ = try rethrowing { try seek(offset: Int64(position), from: .start) }
  }

  private func filling(
    _ count: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Errno) -> Int
  ) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) { filled = try fill(UnsafeMutableRawBufferPointer(buffer)) } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// swift-system throws nothing but `Errno`, and does not say so.
func rethrowing<Result>(_ call: () throws -> Result) throws(Errno) -> Result {
  do { return try call() } catch { throw (error as? Errno) ?? .ioError }
}
