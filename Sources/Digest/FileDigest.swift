internal import AfstemFiles
package import SystemPackage

/// The SHA-256 of a file's bytes (FIPS 180-4), read in pieces.
package struct FileDigest: Sendable {
  /// Lower-case hexadecimal.
  package let sha256: String
  package let byteCount: Int

  /// - Throws: Why the file cannot be opened or read.
  package init(path: String) throws(Errno) {
    let file = try OpenFile(reading: path)
    var hash = SHA256()
    var total = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.pieceLength, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer)
      if count == 0 { break }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]).bytes)
      total += count
    }
    sha256 = hash.finish()
    byteCount = total
  }

  private static let pieceLength = 256 << 10
}
