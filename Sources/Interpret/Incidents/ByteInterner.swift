internal import CAfstemByteScan

/// Numbers distinct texts from 0 in the order in which they first occur, without making a `String`.
struct ByteInterner {
  private struct Entry {
    /// Where the text ends in `bytes`.
    let end: Int
    let hash: UInt64
    let edges: ByteEdges
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// A number + 1, or 0; its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)
  private let hash: ByteHash

  init(hash: ByteHash) { self.hash = hash }

  /// The number of a text; a new text gets the next one.
  ///
  /// - Complexity: O(*n*) in the text's bytes, on average.
  mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    text.withUnsafeBufferPointer { intern($0) }
  }

  private mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let edges = ByteEdges(text)
    let hashed = hash.short(text, edges)
    var slot = Int(truncatingIfNeeded: hashed) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if entries[Int(number)].edges == edges, edges.areAll || holds(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    entries.append(Entry(end: bytes.count, hash: hashed, edges: edges))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return UInt32(entries.count - 1)
  }

  /// The texts in the order of their numbers.
  var texts: [[UInt8]] { entries.indices.map { Array(bytes[range($0)]) } }

  /// The same as strings.
  var strings: [String] { entries.indices.map { String(decoding: bytes[range($0)], as: UTF8.self) } }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : entries[number - 1].end)..<entries[number].end
  }

  /// Whether a number is that of a text, whose length is the same.
  private func holds(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(Int(number))
    return bytes.withUnsafeBufferPointer { bytes in
      guard let kept = bytes.baseAddress, let met = text.baseAddress else { return range.isEmpty }
      return afstem_are_equal(kept + range.lowerBound, met, range.count) != 0
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }
}
