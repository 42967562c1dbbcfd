#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Gives each distinct text a number, counting from 0 in the order they are first met; no `String` is made.
struct ByteInterner {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  private var edges: [Edges] = []
  private var hashes: [UInt64] = []
  /// A number + 1, or 0; its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)
  private let hash: ByteHash

  init(hash: ByteHash) { self.hash = hash }

  var count: Int { ends.count }

  /// The number of a text, and whether it is met for the first time.
  ///
  /// - Complexity: O(*n*) in the text's bytes, on average.
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: UInt32, isNew: Bool) {
    let hashed = hash.short(text)
    let textEdges = Edges(text)
    var slot = Int(truncatingIfNeeded: hashed) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if edges[Int(number)] == textEdges, textEdges.areAll || holds(number, text) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    edges.append(textEdges)
    return (append(text, hashed, slot), true)
  }

  /// The text of a number.
  func string(_ number: UInt32) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  private func range(_ number: UInt32) -> Range<Int> {
    (number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]
  }

  private func holds(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let kept = bytes.baseAddress, let met = text.baseAddress else { return range.isEmpty }
      return memcmp(kept + range.lowerBound, met, range.count) == 0
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ hashed: UInt64, _ slot: Int) -> UInt32 {
    let number = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hashed)
    slots[slot] = number + 1
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hashed) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hashed) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }
}

/// The first and the last bytes of a text, and how many it has; of a short text they are all there is.
private struct Edges: Equatable {
  private var first: UInt64 = 0
  private var last: UInt64 = 0
  private let count: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    count = text.count
    let bytes = UnsafeRawBufferPointer(text)
    if count >= 8 {
      first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else {
      for byte in bytes { last = last << 8 | UInt64(byte) }
    }
  }

  var areAll: Bool { count <= 16 }
}
