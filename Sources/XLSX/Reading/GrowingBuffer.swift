/// A run of plain values that is filled, lent and emptied over and over, keeping its memory.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int = 64) {
    storage = .allocate(capacity: max(1, capacity))
  }

  deinit { storage.deallocate() }

  /// What stands in the buffer, until it is next changed.
  var contents: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: storage[..<count]) }

  mutating func append(_ element: Element) {
    if count == storage.count { grow(toHold: count + 1) }
    storage.initializeElement(at: count, to: element)
    count += 1
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    if elements.count > storage.count - count { grow(toHold: count + elements.count) }
    _ = UnsafeMutableBufferPointer(rebasing: storage[count...]).update(fromContentsOf: elements)
    count += elements.count
  }

  mutating func removeAll() { count = 0 }

  mutating func shorten(to newCount: Int) { count = min(count, max(0, newCount)) }

  private mutating func grow(toHold needed: Int) {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(needed, storage.count * 2))
    _ = larger.update(fromContentsOf: contents)
    storage.deallocate()
    storage = larger
  }
}
