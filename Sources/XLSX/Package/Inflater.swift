internal import CLibISAL

/// Inflates one DEFLATE stream (RFC 1951) in pieces, or several one after the other, each in one go.
final class Inflater {
  private let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)

  init() {
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
  }

  deinit { state.deallocate() }

  /// Whether the stream's last block has been inflated.
  var isFinished: Bool { state.pointee.block_state == ISAL_BLOCK_FINISH }
  /// Whether bytes passed to ``lend(_:)`` are left.
  var hasInput: Bool { state.pointee.avail_in > 0 }

  /// Sets the compressed bytes to read next; they must stay in place until they are used up.
  func lend(_ bytes: UnsafeBufferPointer<UInt8>) {
    state.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    state.pointee.avail_in = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// Inflates a whole stream and returns the number of bytes written; `nil` if it does not fit or is corrupt.
  func inflate(whole bytes: UnsafeBufferPointer<UInt8>, into window: UnsafeMutableBufferPointer<UInt8>)
    -> Int?
  {
    let room = min(window.count, 1 << 30)
    lend(bytes)
    state.pointee.next_out = window.baseAddress
    state.pointee.avail_out = UInt32(room)
    guard isal_inflate_stateless(state) == ISAL_DECOMP_OK else { return nil }
    return room - Int(state.pointee.avail_out)
  }

  /// Inflates into `window` and returns the number of bytes written; `nil` for corrupt data.
  func inflate(into window: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    let room = min(window.count, 1 << 30)
    state.pointee.next_out = window.baseAddress
    state.pointee.avail_out = UInt32(room)
    guard isal_inflate(state) >= ISAL_DECOMP_OK else { return nil }
    return room - Int(state.pointee.avail_out)
  }
}
