/// A stretch of text as UTF-8 that grows at its end and shrinks from its start.
struct Window: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let buffer = UnsafeBufferPointer(start: base, count: count)
      return _overrideLifetime(Span(_unsafeElements: buffer), borrowing: self)
    }
  }

  /// Appends what a function writes into the free room, which ``reserve(_:)`` may have made; returns how many bytes
  /// it wrote.
  @discardableResult
  mutating func append(
    _ write: (UnsafeMutableRawBufferPointer) throws(CSVError) -> Int
  ) throws(CSVError) -> Int {
    let added = try write(UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count))
    precondition(added <= capacity - count, "more bytes written than there is room for")
    count += added
    return added
  }

  /// Makes room for at least this many bytes.
  mutating func reserve(_ room: Int) {
    guard capacity - count < room else { return }
    let larger = max(capacity * 2, count + room)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  /// Drops bytes from the start.
  mutating func discard(_ dropped: Int) {
    guard dropped > 0 else { return }
    let rest = max(0, count - dropped)
    base.update(from: base + (count - rest), count: rest)
    count = rest
  }

  /// Appends a byte that ``reserve(_:)`` made room for.
  mutating func append(_ byte: UInt8) {
    precondition(count < capacity, "append without room")
    base[count] = byte
    count += 1
  }

  /// Appends a character that ``reserve(_:)`` made room for.
  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}
