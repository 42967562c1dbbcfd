/// A keyed hash of bytes, fast on the short texts that fields are.
///
/// The keys are new in each process, so that no file can be made to collide; nothing that is published depends on
/// them.
struct ByteHash: Sendable {
  typealias Value = (high: UInt64, low: UInt64)

  /// From 1 to one less than ``prime``, drawn independently of each other.
  private let keys: (high: UInt64, low: UInt64)

  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(using: &generator)
  }

  init(using generator: inout some RandomNumberGenerator) {
    keys = (
      .random(in: 1..<Self.prime, using: &generator), .random(in: 1..<Self.prime, using: &generator)
    )
  }

  /// The same keys for whoever reads the same file.
  ///
  /// - Parameter sha256: Of the file, in hexadecimal: whoever would choose texts that collide must first know the keys,
  ///   which are others once the texts are in the file.
  init(keyedBy sha256: String) {
    func key(_ digits: Substring) -> UInt64 { (UInt64(digits, radix: 16) ?? 0) % (Self.prime - 1) + 1 }
    keys = (key(sha256.prefix(16)), key(sha256.dropFirst(16).prefix(16)))
  }

  /// Two hashes of 61 bits, which decide alone what counts as the same text.
  ///
  /// A text is a polynomial whose coefficients are its pieces of 7 bytes, the last one filled up with zeros, and then
  /// its length; a hash is the value of that polynomial at a key, modulo the prime 2⁶¹ − 1 (Carter and Wegman, 1979).
  /// Texts that differ are polynomials that differ, by one of degree *n* = ⌈bytes / 7⌉ at most, which has at most
  /// *n* roots among the keys: two of them share a hash with a chance of at most *n* / (2⁶¹ − 2), and both with its
  /// square. Among *m* texts of at most 70 bytes (*n* = 10) the chance that any two are confused is therefore
  /// below *m*² / 2 · 2⁻¹¹⁵: for a billion records less than 1 in 10¹⁶.
  func value(of bytes: UnsafeBufferPointer<UInt8>) -> Value {
    let raw = UnsafeRawBufferPointer(bytes)
    var value: Value = (0, 0)
    var index = 0
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      add(word & 0x00FF_FFFF_FFFF_FFFF, to: &value)
      index += 7
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < raw.count {
      rest |= UInt64(raw[index]) << shift
      shift += 8
      index += 1
    }
    add(rest, to: &value)
    add(UInt64(truncatingIfNeeded: raw.count), to: &value)
    return value
  }

  /// 2⁶¹ − 1
  private static let prime: UInt64 = (1 << 61) - 1

  @inline(__always)
  private func add(_ piece: UInt64, to value: inout Value) {
    value = (Self.next(value.high, keys.high, piece), Self.next(value.low, keys.low, piece))
  }

  /// `value * key + piece` modulo the prime, for a piece below 2⁵⁶.
  @inline(__always)
  private static func next(_ value: UInt64, _ key: UInt64, _ piece: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: key)
    let sum = (product.low & prime) &+ (product.high << 3 | product.low >> 61) &+ piece
    let folded = (sum & prime) &+ (sum >> 61)
    return folded >= prime ? folded &- prime : folded
  }

  /// 64 bits, for tables that compare the texts as well.
  @inline(__always)
  func short(_ bytes: UnsafeBufferPointer<UInt8>, _ edges: ByteEdges) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: edges.count) &* 0xD6E8_FEB8_6659_FD93
    var state = Self.folded(Self.folded(edges.first ^ keys.high) ^ edges.last ^ length)
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
}

/// The first and last bytes of a text and its length, by which most texts can be told apart.
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
