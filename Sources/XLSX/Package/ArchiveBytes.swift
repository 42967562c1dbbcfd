#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An archive's bytes, in a file or in memory.
///
/// Nothing is mapped: a file that is cut short while it is read gives an error, not a signal.
final class ArchiveBytes {
  let count: Int
  private let place: Place

  private enum Place {
    case memory(UnsafeMutableBufferPointer<UInt8>)
    case file(CInt)
  }

  /// Takes a file, or all its bytes where they are few.
  init(path: String, limits: ReadingLimits) throws(XLSXError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw XLSXError(.cannotOpen(code: errno)) }
    var isKept = false
    defer { if !isKept { close(file) } }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw XLSXError(.cannotOpen(code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw XLSXError(.notAWorkbook(.unknown)) }
    count = Int(status.st_size)
    try Self.check(size: count, limits: limits)
    if count <= Self.largestInMemory {
      let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
      place = .memory(memory)
      guard pread(file, memory.baseAddress, count, 0) == count else {
        throw XLSXError(.cannotOpen(code: errno))
      }
    } else {
      place = .file(file)
      isKept = true
    }
  }

  /// Takes a copy.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) {
    try Self.check(size: bytes.count, limits: limits)
    count = bytes.count
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    _ = memory.initialize(from: bytes)
    place = .memory(memory)
  }

  private static let largestInMemory = 64 << 10

  deinit {
    switch place {
    case .memory(let memory): memory.deallocate()
    case .file(let file): close(file)
    }
  }

  /// What stands from an offset on: at most as many bytes as the buffer holds, fewer at the archive's end.
  ///
  /// The bytes are in the buffer, or where they have been all along; they hold until either is given back.
  func bytes(
    at offset: Int, using buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(XLSXError) -> UnsafeBufferPointer<UInt8> {
    guard 0..<count ~= offset else { return UnsafeBufferPointer(rebasing: buffer[..<0]) }
    let wanted = min(buffer.count, count - offset)
    switch place {
    case .memory(let memory): return UnsafeBufferPointer(rebasing: memory[offset..<(offset + wanted)])
    case .file(let file):
      let received = pread(file, buffer.baseAddress, wanted, off_t(offset))
      guard received >= 0 else { throw XLSXError(.cannotOpen(code: errno)) }
      return UnsafeBufferPointer(rebasing: buffer[..<received])
    }
  }

  private static func check(size: Int, limits: ReadingLimits) throws(XLSXError) {
    guard size > 0 else { throw XLSXError(.notAWorkbook(.empty)) }
    guard size <= limits.fileSize else {
      throw XLSXError(.limitExceeded(.fileSize, allowed: limits.fileSize))
    }
  }
}

extension ArchiveBytes {
  /// Throws where the first bytes show that this is no ZIP archive, and says what it is instead.
  func checkSignature() throws(XLSXError) {
    try withUnsafeTemporaryBytes(CompoundFile.signature.count) { buffer throws(XLSXError) in
      let head = try bytes(at: 0, using: buffer)
      if head.starts(with: CompoundFile.signature) { throw XLSXError(.notAWorkbook(try compoundFileKind())) }
      guard head.starts(with: [0x50, 0x4B]) else { throw XLSXError(.notAWorkbook(.unknown)) }
    }
  }

  private func compoundFileKind() throws(XLSXError) -> XLSXError.FileKind {
    try withUnsafeTemporaryBytes(CompoundFile.headLength) { buffer throws(XLSXError) in
      CompoundFile.kind(head: Array(try bytes(at: 0, using: buffer))[...]) ?? .unknown
    }
  }
}
