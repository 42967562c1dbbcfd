internal import CAfstemByteScan
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An archive's bytes, in a file or in memory.
///
/// Not memory-mapped: a file that is truncated while it is read causes an error, not a signal.
final class ArchiveBytes {
  let count: Int
  private let place: Place

  private enum Place {
    case memory(UnsafeMutableBufferPointer<UInt8>)
    case file(CInt)
  }

  /// Opens a file; a small one is read whole.
  init(path: String, limits: ReadingLimits) throws(XLSXError) {
    let file = afstem_open_disk_path(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw XLSXError(.cannotOpen(code: errno), file: path) }
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

  /// Copies the bytes.
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

  /// A buffer for `count` bytes; empty for an archive in memory.
  func allocateBuffer(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    switch place {
    case .memory: UnsafeMutableBufferPointer(start: nil, count: 0)
    case .file: .allocate(capacity: max(1, count))
    }
  }

  /// The `length` bytes at an offset, or fewer at the archive's end.
  ///
  /// They are in `buffer`, which comes from ``allocateBuffer(_:)``, or in the archive's own memory, and valid as long as
  /// both.
  func bytes(
    at offset: Int, length: Int, using buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(XLSXError) -> UnsafeBufferPointer<UInt8> {
    guard 0..<count ~= offset, length > 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
    let wanted = min(length, count - offset)
    switch place {
    case .memory(let memory): return UnsafeBufferPointer(rebasing: memory[offset..<(offset + wanted)])
    case .file(let file):
      let received = pread(file, buffer.baseAddress, min(wanted, buffer.count), off_t(offset))
      guard received >= 0 else { throw XLSXError(.cannotOpen(code: errno)) }
      return UnsafeBufferPointer(rebasing: buffer[..<received])
    }
  }

  /// Calls `body` with the `length` bytes at an offset, or fewer at the archive's end.
  func withBytes<Result>(
    at offset: Int, length: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Result
  ) throws(XLSXError) -> Result {
    let buffer = allocateBuffer(min(length, count))
    defer { buffer.deallocate() }
    return try body(try bytes(at: offset, length: length, using: buffer))
  }

  private static func check(size: Int, limits: ReadingLimits) throws(XLSXError) {
    guard size > 0 else { throw XLSXError(.notAWorkbook(.empty)) }
    guard size <= limits.fileBytes else {
      throw XLSXError(.limitExceeded(.fileBytes, allowed: limits.fileBytes))
    }
  }
}

extension ArchiveBytes {
  /// Throws for a compound file, naming its kind.
  func refuseCompoundFile() throws(XLSXError) {
    let kind = try withBytes(at: 0, length: CompoundFile.signature.count) { head throws(XLSXError) in
      head.starts(with: CompoundFile.signature) ? try compoundFileKind() : nil
    }
    if let kind { throw XLSXError(.notAWorkbook(kind)) }
  }

  private func compoundFileKind() throws(XLSXError) -> XLSXError.FileKind {
    let head = try withBytes(at: 0, length: CompoundFile.headLength) { Array($0) }
    let start = CompoundFile.directoryOffset(head: head) ?? 0
    let directory = try withBytes(at: start, length: 4_096) { Array($0) }
    return CompoundFile.kind(head: (head + directory)[...]) ?? .unknown
  }

  /// Whether the file begins as a ZIP archive does.
  func beginsLikeArchive() throws(XLSXError) -> Bool {
    try withBytes(at: 0, length: 2) { $0.elementsEqual("PK".utf8) }
  }
}
