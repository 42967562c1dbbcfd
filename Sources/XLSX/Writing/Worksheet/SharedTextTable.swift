#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The distinct texts of a workbook's cells, as far as there is room.
///
/// Further texts are written in their cells, so that memory is bounded however many texts there are.
final class SharedTextTable {
  /// The most texts that are kept.
  static let countLimit = 1 << 15
  /// The most bytes that they have together.
  static let sizeLimit = 4 << 20
  /// A power of two, four times the number of texts.
  private static let slotCount = 4 * countLimit
  /// How many slots are tried before a text counts as without room, which bounds the cost of deliberate collisions.
  private static let probeLimit = 8

  private(set) var count = 0
  /// The number of cells that refer to a text.
  private(set) var referenceCount = 0
  /// Pages are allocated by the system when first written.
  private let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: sizeLimit)
  /// A 0, then each text's end in ``bytes``.
  private let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: countLimit + 1)
  /// The upper half of a text's hash, then its index, counting from 1; 0 is a free slot.
  private let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: slotCount)

  init() {
    slots.initialize(repeating: 0, count: Self.slotCount)
    ends[0] = 0
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
    slots.deallocate()
  }

  /// The index of a text, counting from 0, which is added if new; `nil` if there is no room for it.
  func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    for _ in 0..<Self.probeLimit {
      let entry = slots[slot]
      if entry == 0 { return insert(text, hash, in: slot) }
      let index = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
      if entry >> 32 == hash >> 32, holds(text, at: index) {
        referenceCount &+= 1
        return index
      }
      slot = (slot &+ 1) & (Self.slotCount - 1)
    }
    return nil
  }

  @inline(__always)
  private func holds(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index &+ 1]) &- start == text.count, let wanted = text.baseAddress else {
      return text.isEmpty && ends[index] == ends[index &+ 1]
    }
    return memcmp(bytes + start, wanted, text.count) == 0
  }

  private func insert(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, in slot: Int) -> Int? {
    let start = Int(ends[count])
    guard count < Self.countLimit, start + text.count <= Self.sizeLimit else { return nil }
    if let source = text.baseAddress { (bytes + start).update(from: source, count: text.count) }
    count += 1
    referenceCount += 1
    ends[count] = UInt32(start + text.count)
    slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(count)
    return count - 1
  }

  /// The text at an index; valid as long as the table.
  func text(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(ends[index])
    return UnsafeBufferPointer(start: bytes + start, count: Int(ends[index + 1]) - start)
  }

  /// Multiplies in eight bytes at a time and folds the product's upper half into the lower, which selects the slot.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset &+ 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
