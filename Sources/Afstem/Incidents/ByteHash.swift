internal import Model

/// A keyed hash of bytes, fast on the short texts that fields are.
///
/// The key is new in each process, so that no file can be made to collide; nothing that is published depends on it.
struct ByteHash: Sendable {
  typealias Value = (high: UInt64, low: UInt64)

  private let key: UInt64

  init(key: UInt64 = .random(in: .min ... .max)) { self.key = key | 1 }

  /// 128 bits: two texts that differ share them with a chance that no number of incidents makes real.
  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    var high = key ^ UInt64(truncatingIfNeeded: bytes.count)
    var low = ~key
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self), &high, &low)
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    mix(rest, &high, &low)
    mix(key, &high, &low)
    return (high, low)
  }

  /// 64 bits, for tables that compare the texts as well.
  @inline(__always)
  func short(_ bytes: UnsafeBufferPointer<UInt8>, _ edges: ByteEdges) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: edges.count) &* 0xD6E8_FEB8_6659_FD93
    var state = Self.folded(Self.folded(edges.first ^ key) ^ edges.last ^ length)
    guard !edges.areAll else { return state }
    let raw = UnsafeRawBufferPointer(bytes)
    for index in stride(from: 8, to: raw.count - 8, by: 8) {
      state = Self.folded(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    return state
  }

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private func mix(_ word: UInt64, _ high: inout UInt64, _ low: inout UInt64) {
    let first = (high ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let second = (low &+ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    high = first.high ^ second.low
    low = second.high &+ (first.low ^ (low >> 29))
  }
}

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
