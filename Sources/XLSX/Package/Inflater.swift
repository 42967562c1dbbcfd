internal import CLibISAL

/// A DEFLATE stream (RFC 1951) taken in pieces, or one such stream after the other, each taken whole.
final class Inflater {
  private let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)

  init() {
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
  }

  deinit { state.deallocate() }

  /// Whether the stream's last block has been given out in full.
  var isFinished: Bool { state.pointee.block_state == ISAL_BLOCK_FINISH }
  /// Whether ``lend(_:)`` has given bytes that are not yet used.
  var hasInput: Bool { state.pointee.avail_in > 0 }

  /// Gives compressed bytes, which must stay where they are until they are used up.
  func lend(_ bytes: UnsafeBufferPointer<UInt8>) {
    state.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    state.pointee.avail_in = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// Inflates a whole stream and returns how many bytes were written; `nil` where it does not fit or is not sound.
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

  /// Inflates into `window` and returns how many bytes were written; `nil` for data that is not DEFLATE.
  func inflate(into window: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    let room = min(window.count, 1 << 30)
    state.pointee.next_out = window.baseAddress
    state.pointee.avail_out = UInt32(room)
    guard isal_inflate(state) >= ISAL_DECOMP_OK else { return nil }
    return room - Int(state.pointee.avail_out)
  }
}
