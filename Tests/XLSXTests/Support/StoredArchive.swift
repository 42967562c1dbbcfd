/// A ZIP archive with stored entries, assembled byte by byte so that tests control its contents exactly.
struct StoredArchive {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The finished archive.
  var bytes: [UInt8] {
    var end = Self.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0]
    end += Self.little(count) + Self.little(count)
    end += Self.little(UInt32(directory.count)) + Self.little(UInt32(local.count)) + [0, 0]
    return local + directory + end
  }

  mutating func add(_ name: String, _ contents: [UInt8]) {
    let offset = UInt32(local.count)
    let size = Self.little(UInt32(contents.count))
    var common: [UInt8] = [20, 0, 0, 0x08, 0, 0, 0, 0, 0x21, 0]
    common += Self.little(Self.checksum(contents)) + size + size
    common += Self.little(UInt16(name.utf8.count)) + [0, 0]
    local += Self.little(UInt32(0x0403_4B50)) + common
    local += Array(name.utf8) + contents
    directory += Self.little(UInt32(0x0201_4B50)) + [20, 0]
    directory += common + [UInt8](repeating: 0, count: 10) + Self.little(offset)
    directory += Array(name.utf8)
    count += 1
  }

  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as ZIP uses it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
