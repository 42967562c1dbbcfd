/// A stretch of text as UTF-8 that grows at its end and is dropped from its start.
final class Window {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Valid until the window changes.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The room behind the bytes; what is written to it counts after ``grow(by:)``.
  var free: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
  }

  func grow(by added: Int) { count += min(added, capacity - count) }

  /// Makes room for at least so many bytes.
  func reserve(_ room: Int) {
    guard capacity - count < room else { return }
    let larger = max(capacity * 2, count + room)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  /// Drops bytes from the start.
  func discard(_ dropped: Int) {
    guard dropped > 0 else { return }
    let rest = max(0, count - dropped)
    base.update(from: base + (count - rest), count: rest)
    count = rest
  }

  /// Appends a byte that ``reserve(_:)`` made room for.
  func append(_ byte: UInt8) {
    precondition(count < capacity, "append without room")
    base[count] = byte
    count += 1
  }

  func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}
