/// The stretch of a part that is being looked at, moved along as its bytes are used.
///
/// Behind the bytes stand ``padding`` zeros, so that a scanner may look ahead that far and stop at a byte that
/// markup cannot hold.
final class PartWindow {
  static let padding = 64
  /// A row, or a string, that does not fit is left to libxml2.
  static let largestCapacity = 8 << 20

  private let reader: EntryReader
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  /// Whether the window holds the part's last byte.
  private(set) var isComplete = false

  init(_ reader: EntryReader, capacity: Int = 128 << 10) {
    self.reader = reader
    storage = .allocate(capacity: capacity + Self.padding)
    storage.initialize(repeating: 0)
  }

  deinit { storage.deallocate() }

  /// All the bytes in the window, used ones included; places in it stay as they are until it is extended.
  var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<end]) }
  /// What has not been used yet.
  var unused: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[start..<end]) }

  func use(_ count: Int) { start = min(end, start + max(0, count)) }

  /// Reads more of the part behind what has not been used; false where there is no more, or no more fits.
  func extend() throws(XLSXError) -> Bool {
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

  private var capacity: Int { storage.count - Self.padding }

  private func moveToFront() {
    guard start > 0 else { return }
    _ = storage.update(fromContentsOf: UnsafeMutableBufferPointer(rebasing: storage[start..<end]))
    end -= start
    start = 0
  }

  private func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
    larger.initialize(repeating: 0)
    _ = larger.update(fromContentsOf: contents)
    storage.deallocate()
    storage = larger
  }
}
