/// The stretch of a part that is being looked at, moved along as its bytes are used.
///
/// Behind the bytes stand ``padding`` zeros, so that a scanner may look ahead that far and stop at a byte that
/// markup cannot hold.
struct PartWindow: ~Copyable {
  static let padding = 64
  /// A row, or a string, that does not fit is left to libxml2.
  static let largestCapacity = 8 << 20

  private let reader: EntryReader
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  /// Whether the window holds the part's last byte.
  private(set) var isComplete = false

  init(_ reader: EntryReader) {
    self.reader = reader
    // One byte more than a small part has, so that its end is met without growing.
    let capacity = min(Self.usualCapacity, max(1 << 10, reader.statedSize &+ 1))
    storage = .allocate(capacity: capacity + Self.padding)
    storage[..<Self.padding].initialize(repeating: 0)
  }

  private static let usualCapacity = 256 << 10

  deinit { storage.deallocate() }

  /// All the bytes in the window, used ones included; places in it stay as they are until it is extended.
  var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<end]) }
  /// How much of the part has been read, from 0 to 1.
  var fractionRead: Double { reader.fractionRead }
  /// What has not been used yet.
  var unused: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[start..<end]) }

  mutating func use(_ count: Int) { start = min(end, start + max(0, count)) }

  /// Reads more of the part behind what has not been used; false where there is no more, or no more fits.
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

  /// How many bytes stand up to and with the first occurrence of a tag that ends in `>`; `nil` where there is none.
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
