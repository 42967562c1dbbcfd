internal import CAfstemLibZip

/// A libzip source for a part's deflated bytes. It states method, sizes and checksum itself, so that libzip copies the
/// bytes unchanged.
final class SpooledPartSource {
  private let part: SpooledPart
  private let spool: PartSpool
  /// How many of the part's deflated bytes have been read.
  private var position: UInt64 = 0
  private var systemError: CInt = 0

  init(_ part: SpooledPart, in spool: PartSpool) {
    self.part = part
    self.spool = spool
  }

  /// A libzip source that retains this object until libzip frees it.
  consuming func makeSource(for archive: OpaquePointer) -> OpaquePointer? {
    let retained = Unmanaged.passRetained(self)
    let source = zip_source_function(archive, answerLibZip, retained.toOpaque())
    if source == nil { retained.release() }
    return source
  }

  fileprivate func open() -> Int64 {
    position = 0
    return 0
  }

  fileprivate func read(into data: UnsafeMutableRawPointer?, count: UInt64) -> Int64 {
    let wanted = Int(clamping: min(count, part.deflatedSize - position))
    do {
      let room = UnsafeMutableRawBufferPointer(start: data, count: wanted)
      let read = try spool.read(at: part.offset + position, into: room)
      position += UInt64(read)
      return Int64(read)
    } catch {
      if case .system(_, let code) = error { systemError = code }
      return -1
    }
  }

  fileprivate func describe(into data: UnsafeMutableRawPointer?) -> Int64 {
    guard let data else { return -1 }
    let status = data.assumingMemoryBound(to: zip_stat_t.self)
    zip_stat_init(status)
    status.pointee.size = part.size
    status.pointee.comp_size = part.deflatedSize
    status.pointee.comp_method = UInt16(ZIP_CM_DEFLATE)
    status.pointee.crc = part.checksum
    status.pointee.valid = UInt64(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }

  fileprivate func explain(into data: UnsafeMutableRawPointer?) -> Int64 {
    guard let data else { return -1 }
    let codes = data.assumingMemoryBound(to: CInt.self)
    codes[0] = systemError == 0 ? 0 : ZIP_ER_READ
    codes[1] = systemError
    return Int64(2 * MemoryLayout<CInt>.size)
  }
}

/// The callback that libzip calls.
private func answerLibZip(
  _ state: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?, _ length: UInt64,
  _ command: zip_source_cmd_t
) -> Int64 {
  guard let state else { return -1 }
  let source = Unmanaged<SpooledPartSource>.fromOpaque(state)
  switch command {
  case ZIP_SOURCE_OPEN: return source.takeUnretainedValue().open()
  case ZIP_SOURCE_READ: return source.takeUnretainedValue().read(into: data, count: length)
  case ZIP_SOURCE_CLOSE: return 0
  case ZIP_SOURCE_STAT: return source.takeUnretainedValue().describe(into: data)
  case ZIP_SOURCE_ERROR: return source.takeUnretainedValue().explain(into: data)
  case ZIP_SOURCE_FREE:
    source.release()
    return 0
  case ZIP_SOURCE_SUPPORTS:
    return [
      ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ]
    .reduce(0) { $0 | 1 << Int64($1.rawValue) }
  default: return -1
  }
}
