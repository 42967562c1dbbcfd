/// A window over a part's bytes that moves as they are used.
///
/// The bytes are followed by ``padding`` zeros, so that a scanner may look that far ahead and stops at a byte that
/// markup cannot contain.
struct PartWindow: ~Copyable {
  static let padding = 64
  /// Rows and strings that do not fit are left to libxml2.
  static let largestCapacity = 8 << 20

  private let reader: EntryReader
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  /// Whether the window holds the part's last byte.
  private(set) var isComplete = false

  init(_ reader: EntryReader) {
    self.reader = reader
    // One byte more than a small part has, so that its end is reached without growing.
    let capacity = min(Self.usualCapacity, max(1 << 10, reader.statedSize &+ 1))
    storage = .allocate(capacity: capacity + Self.padding)
    storage[..<Self.padding].initialize(repeating: 0)
  }

  private static let usualCapacity = 256 << 10

  deinit { storage.deallocate() }

  /// All bytes in the window, including used ones; offsets into it are valid until it is extended.
  var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<end]) }
  /// The fraction of the part that has been read, from 0 to 1.
  var fractionRead: Double { reader.fractionRead }
  /// The bytes not yet used.
  var unused: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[start..<end]) }

  mutating func use(_ count: Int) { start = min(end, start + max(0, count)) }

  /// Reads more of the part after the unused bytes; false at its end, or if no more fits.
  mutating func extend() throws(XLSXError) -> Bool {
    guard !isComplete else { return false }
    moveToFront()
    if end > capacity / 2 {
      guard capacity < Self.largestCapacity else { return false }
      grow()
    }
    let count = try reader.read(into: UnsafeMutableBufferPointer(rebasing: storage[end..<capacity]))
    end += count
    UnsafeMutableBufferPointer(rebasing: storage[end..<(end + Self.padding)]).update(repeating: 0)
    isComplete = count == 0
    return count > 0
  }

  /// The number of bytes through the first occurrence of a tag that ends in `>`; `nil` if there is none.
  func length(through tag: StaticString) -> Int? {
    let unused = unused
    var start = 0
    while let place = unused.firstIndex(of: UInt8(ascii: ">"), from: start) {
      start = place + 1
      guard start >= tag.utf8CodeUnitCount else { continue }
      if tag.equals(UnsafeBufferPointer(rebasing: unused[(start - tag.utf8CodeUnitCount)..<start])) {
        return start
      }
    }
    return nil
  }

  private var capacity: Int { storage.count - Self.padding }

  private mutating func moveToFront() {
    guard start > 0 else { return }
    _ = storage.update(fromContentsOf: UnsafeMutableBufferPointer(rebasing: storage[start..<end]))
    end -= start
    start = 0
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
    _ = larger.update(fromContentsOf: UnsafeBufferPointer(rebasing: storage[..<(end + Self.padding)]))
    storage.deallocate()
    storage = larger
  }
}
