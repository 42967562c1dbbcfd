#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes to file descriptors.
enum FileOutput {
  /// Writes all bytes, however many calls it takes.
  static func write(
    _ bytes: [UInt8], to file: CInt, operation: String
  ) throws(WorkbookWritingError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { pointer in
        pointer.baseAddress.map { systemWrite(file, $0 + offset, pointer.count - offset) } ?? 0
      }
      if count > 0 {
        offset += count
      } else if count == 0 || errno != EINTR {
        throw .system(operation: operation, code: count == 0 ? EIO : errno)
      }
    }
  }
}

/// At file level, where `write` means the system's function.
private func systemWrite(_ file: CInt, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}
