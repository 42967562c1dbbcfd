#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The SHA-256 of a file's bytes (FIPS 180-4), read in pieces.
package struct FileDigest {
  /// Lower-case hexadecimal.
  package let sha256: String
  package let byteCount: Int

  /// - Throws: ``SystemError`` where the file cannot be opened or read.
  package init(path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    var hash = SHA256()
    var total = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceLength, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError() }
      if count == 0 { break }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]).bytes)
      total += count
    }
    sha256 = hash.finish()
    byteCount = total
  }

  private static let pieceLength = 256 << 10
}
