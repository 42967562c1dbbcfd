/// The first and the last bytes of a text, and how many it has: most texts are told apart by them alone.
struct ByteEdges: Equatable {
  let first: UInt64
  let last: UInt64
  let count: Int

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(text)
    count = bytes.count
    switch count {
    case 8...:
      first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    case 4...:
      first = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    case 1...:
      first = UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2])
      last = UInt64(bytes[count - 1])
    default:
      (first, last) = (0, 0)
    }
  }

  /// Whether no byte stands between them.
  var areAll: Bool { count <= 16 }
}
