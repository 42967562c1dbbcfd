/// A reused buffer of markup for the compressor.
///
/// For speed, callers ``reserve(_:)`` room once and then put bytes unchecked. Methods marked *unchecked* rely on that;
/// all others reserve for themselves.
struct MarkupBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The number of bytes in use.
  private(set) var count = 0

  init(capacity: Int = 1 << 16) {
    self.bytes = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { bytes.deallocate() }

  /// The bytes in use, valid until the next change.
  var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  mutating func removeAll() { count = 0 }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity - count < extra { grow(by: extra) }
  }

  @inline(never)
  private mutating func grow(by extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }

  /// Unchecked: adds bytes that were written through ``bytes``.
  @inline(__always)
  mutating func advance(_ length: Int) { count &+= length }

  /// Unchecked: the byte at an offset, in use or not.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { bytes[offset] }

  /// Unchecked: one byte.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    bytes[count] = byte
    count &+= 1
  }

  /// Unchecked: the lowest `length` bytes of a word, lowest first; eight bytes must have been reserved.
  @inline(__always)
  mutating func put(word: UInt64, length: Int) {
    UnsafeMutableRawPointer(bytes + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    count &+= length
  }

  /// Unchecked: bytes from elsewhere.
  @inline(__always)
  mutating func put(from source: UnsafePointer<UInt8>, count length: Int) {
    (bytes + count).update(from: source, count: length)
    count &+= length
  }

  /// Unchecked: literal markup.
  @inline(__always)
  mutating func put(_ markup: StaticString) {
    put(from: markup.utf8Start, count: markup.utf8CodeUnitCount)
  }

  /// Appends markup without escaping it.
  mutating func append(_ markup: StaticString) {
    reserve(markup.utf8CodeUnitCount)
    put(markup)
  }

  /// Appends markup without escaping it.
  mutating func append(markup: String) {
    var markup = markup
    markup.withUTF8 { append(contentsOf: $0) }
  }

  mutating func append(bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(contentsOf: $0) } }

  mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    reserve(source.count)
    put(from: start, count: source.count)
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }
}
