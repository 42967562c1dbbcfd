#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A run of plain values that is filled, lent and emptied over and over, keeping its memory.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var storage = UnsafeMutableBufferPointer<Element>(start: nil, count: 0)
  private(set) var count = 0
  private let firstCapacity: Int

  /// A buffer that takes memory, for as many elements at first, when the first one is appended.
  init(capacity: Int = 64) { firstCapacity = capacity }

  deinit { free(storage.baseAddress) }

  /// What stands in the buffer, until it is next changed.
  var contents: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: storage[..<count]) }

  mutating func append(_ element: Element) {
    if count == storage.count { grow(toHold: count + 1) }
    storage.initializeElement(at: count, to: element)
    count += 1
  }

  /// Room for one more element, which is part of the buffer once it is filled and kept.
  mutating func reserveNext() -> UnsafeMutablePointer<Element> {
    if count == storage.count { grow(toHold: count + 1) }
    return (storage.baseAddress.unsafelyUnwrapped) + count
  }

  /// Makes what was reserved and filled a part of the buffer.
  mutating func keepNext() { count += 1 }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard !elements.isEmpty else { return }
    if elements.count > storage.count - count { grow(toHold: count + elements.count) }
    _ = UnsafeMutableBufferPointer(rebasing: storage[count...]).update(fromContentsOf: elements)
    count += elements.count
  }

  mutating func removeAll() { count = 0 }

  mutating func shorten(to newCount: Int) { count = min(count, max(0, newCount)) }

  private mutating func grow(toHold needed: Int) {
    let (doubled, isTooMuch) = storage.count.multipliedReportingOverflow(by: 2)
    storage = Self.reallocated(
      storage.baseAddress, capacity: max(needed, isTooMuch ? needed : doubled, firstCapacity))
  }

  /// Memory that large buffers need not be copied to, as the system moves their pages.
  private static func reallocated(
    _ memory: UnsafeMutablePointer<Element>?, capacity: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let (size, isTooMuch) = capacity.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !isTooMuch, let moved = realloc(memory, size) else { fatalError("out of memory") }
    return UnsafeMutableBufferPointer(
      start: moved.bindMemory(to: Element.self, capacity: capacity), count: capacity)
  }
}
