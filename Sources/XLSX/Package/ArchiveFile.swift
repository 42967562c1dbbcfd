#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a file shows before it is opened as an archive: its size, and what kind its first bytes tell.
enum ArchiveFile {
  /// Returns the size.
  static func check(path: String, limits: ReadingLimits) throws(XLSXError) -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw XLSXError(.cannotOpen(code: errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw XLSXError(.cannotOpen(code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw XLSXError(.notAWorkbook(.unknown)) }
    try check(size: Int(status.st_size), limits: limits)
    let signature = try head(of: file, length: CompoundFile.signature.count)
    let isCompound = signature == CompoundFile.signature[...]
    try check(head: isCompound ? try head(of: file, length: CompoundFile.headLength) : signature)
    return Int(status.st_size)
  }

  private static func head(of file: CInt, length: Int) throws(XLSXError) -> ArraySlice<UInt8> {
    var head = [UInt8](repeating: 0, count: length)
    let count = pread(file, &head, length, 0)
    guard count >= 0 else { throw XLSXError(.cannotOpen(code: errno)) }
    return head.prefix(count)
  }

  static func check(bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) {
    try check(size: bytes.count, limits: limits)
    try check(head: bytes.prefix(CompoundFile.headLength))
  }

  private static func check(size: Int, limits: ReadingLimits) throws(XLSXError) {
    guard size > 0 else { throw XLSXError(.notAWorkbook(.empty)) }
    guard size <= limits.fileSize else {
      throw XLSXError(.limitExceeded(.fileSize, allowed: limits.fileSize))
    }
  }

  private static func check(head: ArraySlice<UInt8>) throws(XLSXError) {
    if let kind = CompoundFile.kind(head: head) { throw XLSXError(.notAWorkbook(kind)) }
    guard head.starts(with: [0x50, 0x4B]) else { throw XLSXError(.notAWorkbook(.unknown)) }
  }
}
