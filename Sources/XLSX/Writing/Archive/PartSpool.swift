#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Holds deflated parts until the archive is written: in memory while they are small, then in an unlinked file, which
/// disappears with the process.
final class PartSpool {
  /// The size past which memory is moved to the file.
  private static let memoryLimit = 1 << 20

  /// Bytes not yet in the file.
  private var memory: [UInt8] = []
  private var file: CInt = -1
  /// Bytes in the file.
  private var fileSize: UInt64 = 0
  /// The folder for the file.
  private let directory: String

  /// Bytes appended in all.
  var size: UInt64 { fileSize + UInt64(memory.count) }

  init(directory: String) { self.directory = directory }

  deinit { if file >= 0 { close(file) } }

  func append(_ bytes: UnsafeRawBufferPointer) throws(WorkbookWritingError) {
    memory.append(contentsOf: bytes)
    if memory.count >= Self.memoryLimit { try spill() }
  }

  /// Copies up to `buffer.count` bytes from an offset and returns their number.
  func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookWritingError) -> Int
  {
    guard offset < size, buffer.count > 0, let start = buffer.baseAddress else { return 0 }
    guard offset < fileSize else {
      let first = Int(offset - fileSize)
      let count = min(buffer.count, memory.count - first)
      memory.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[first..<first + count]))
      }
      return count
    }
    let wanted = min(buffer.count, Int(clamping: fileSize - offset))
    while true {
      let count = pread(file, start, wanted, off_t(offset))
      if count > 0 { return count }
      guard count < 0, errno == EINTR else {
        throw .system(operation: "reading the spool", code: count == 0 ? EIO : errno)
      }
    }
  }

  private func spill() throws(WorkbookWritingError) {
    if file < 0 { file = try Self.openNameless(in: directory) }
    try FileOutput.write(memory, to: file, operation: "writing the spool")
    fileSize += UInt64(memory.count)
    memory.removeAll(keepingCapacity: true)
  }

  private static func openNameless(in directory: String) throws(WorkbookWritingError) -> CInt {
    var name = Array("\(directory)/.afstem-spool-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw .system(operation: "creating a spool in \(directory)", code: errno) }
    unlink(&name)
    return file
  }
}

/// A part that has been deflated into the spool.
struct SpooledPart: Sendable {
  /// Its name in the archive: `xl/workbook.xml`.
  var name: String
  /// The offset of its deflated bytes in the spool.
  var offset: UInt64
  /// Bytes when deflated.
  var deflatedSize: UInt64
  /// Bytes when inflated.
  var size: UInt64
  /// CRC-32 of the inflated bytes.
  var checksum: UInt32
}
