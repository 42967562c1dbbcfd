#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A growing array of plain values that keeps its memory when it is emptied.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var storage = UnsafeMutableBufferPointer<Element>(start: nil, count: 0)
  private(set) var count = 0
  private let firstCapacity: Int

  /// An empty buffer; allocates room for `capacity` elements with the first one.
  init(capacity: Int = 64) { firstCapacity = capacity }

  deinit { free(storage.baseAddress) }

  /// The elements; valid until the buffer is changed.
  var contents: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: storage[..<count]) }

  mutating func append(_ element: Element) {
    if count == storage.count { grow(toHold: count + 1) }
    storage.initializeElement(at: count, to: element)
    count += 1
  }

  /// Room for one more element, to be initialised and then added by ``keepNext()``.
  mutating func reserveNext() -> UnsafeMutablePointer<Element> {
    if count == storage.count { grow(toHold: count + 1) }
    return (storage.baseAddress.unsafelyUnwrapped) + count
  }

  /// Adds the element that ``reserveNext()`` made room for.
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

  /// Uses `realloc`, which moves the pages of large buffers instead of copying them.
  private static func reallocated(
    _ memory: UnsafeMutablePointer<Element>?, capacity: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let (size, isTooMuch) = capacity.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !isTooMuch, let moved = realloc(memory, size) else { fatalError("out of memory") }
    return UnsafeMutableBufferPointer(
      start: moved.bindMemory(to: Element.self, capacity: capacity), count: capacity)
  }
}
