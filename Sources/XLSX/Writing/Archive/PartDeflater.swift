internal import CAfstemLibISAL

/// Deflates parts one after the other with ISA-L at level 1.
///
/// Files become about a tenth larger than with zlib's level 6, in a fourteenth of the time.
final class PartDeflater {
  private let memory: UnsafeMutableRawPointer
  private let tables: UnsafeMutablePointer<UInt8>
  private let output: UnsafeMutablePointer<UInt8>
  private static let outputSize = 1 << 16

  /// CRC-32 of the part so far.
  private(set) var checksum: UInt32 = 0
  /// Bytes of the part so far.
  private(set) var size: UInt64 = 0

  init() {
    memory = .allocate(byteCount: afstem_deflater_size, alignment: Int(AFSTEM_ISAL_ALIGNMENT))
    tables = .allocate(capacity: afstem_deflater_tables_size)
    output = .allocate(capacity: Self.outputSize)
    begin()
  }

  deinit {
    memory.deallocate()
    tables.deallocate()
    output.deallocate()
  }

  private var stream: OpaquePointer { OpaquePointer(memory) }

  /// Starts a new part.
  func begin() {
    afstem_deflater_begin(stream, tables)
    checksum = 0
    size = 0
  }

  /// Deflates more of the part into the spool.
  func deflate(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into spool: PartSpool
  ) throws(WorkbookWritingError) {
    size += UInt64(bytes.count)
    if let start = bytes.baseAddress {
      checksum = crc32_gzip_refl(checksum, start, UInt64(bytes.count))
    }
    afstem_deflater_lend(stream, bytes.baseAddress, UInt32(bytes.count), isLast)
    var written: UInt32 = 0
    repeat {
      let code = afstem_deflater_step(stream, output, UInt32(Self.outputSize), &written)
      guard code == COMP_OK else { throw .archive("ISA-L gave \(code)") }
      try spool.append(UnsafeRawBufferPointer(start: output, count: Int(written)))
    } while written == Self.outputSize
  }
}
