internal import CAfstemLibISAL

/// Inflates one DEFLATE stream (RFC 1951) in pieces, or several one after the other, each in one go.
final class Inflater {
  private let memory = UnsafeMutableRawPointer.allocate(
    byteCount: afstem_inflater_size, alignment: Int(AFSTEM_ISAL_ALIGNMENT))

  init() { afstem_inflater_begin(state) }

  /// Starts a gzip stream, or the next of several in one file.
  func beginGzip(isNext: Bool) { afstem_inflater_begin_gzip(state, isNext) }

  /// Whether another gzip stream follows in the bytes that are left.
  var isBeforeGzip: Bool { hasInput && afstem_inflater_next_byte(state) == 0x1F }

  deinit { memory.deallocate() }

  private var state: OpaquePointer { OpaquePointer(memory) }

  /// Whether the stream's last block has been inflated.
  var isFinished: Bool { afstem_inflater_is_finished(state) }
  /// Whether bytes passed to ``lend(_:)`` are left.
  var hasInput: Bool { afstem_inflater_input_left(state) > 0 }

  /// Sets the compressed bytes to read next; they must stay in place until they are used up.
  func lend(_ bytes: UnsafeBufferPointer<UInt8>) {
    afstem_inflater_lend(state, bytes.baseAddress, UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Inflates a whole stream and returns the number of bytes written; `nil` if it does not fit or is corrupt.
  func inflate(whole bytes: UnsafeBufferPointer<UInt8>, into window: UnsafeMutableBufferPointer<UInt8>)
    -> Int?
  {
    lend(bytes)
    var written: UInt32 = 0
    let code = afstem_inflater_whole(state, window.baseAddress, Self.room(in: window), &written)
    return code == ISAL_DECOMP_OK ? Int(written) : nil
  }

  /// Inflates into `window` and returns the number of bytes written; `nil` for corrupt data.
  func inflate(into window: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var written: UInt32 = 0
    let code = afstem_inflater_step(state, window.baseAddress, Self.room(in: window), &written)
    return code >= ISAL_DECOMP_OK ? Int(written) : nil
  }

  private static func room(in window: UnsafeMutableBufferPointer<UInt8>) -> UInt32 {
    UInt32(min(window.count, 1 << 30))
  }
}
