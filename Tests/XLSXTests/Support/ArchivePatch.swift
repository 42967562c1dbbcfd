/// An archive with some bytes changed.
struct ArchivePatch {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset of the end record, in an archive without a comment.
  var end: Int { bytes.count - 22 }

  /// The offset of an entry's local header.
  func header(of name: String) -> Int? { place(of: [0x50, 0x4B, 3, 4], nameOffset: 30, name) }

  /// The offset of an entry's directory record.
  func record(of name: String) -> Int? { place(of: [0x50, 0x4B, 1, 2], nameOffset: 46, name) }

  mutating func write(_ change: [UInt8], at place: Int) {
    bytes.replaceSubrange(place..<(place + change.count), with: change)
  }

  /// The archive with a zip64 end record (APPNOTE 4.3.14).
  func withWideEnd() -> [UInt8] {
    let count = [bytes[end + 8], bytes[end + 9], 0, 0, 0, 0, 0, 0]
    let size = Array(bytes[(end + 12)..<(end + 16)]) + [0, 0, 0, 0]
    let offset = Array(bytes[(end + 16)..<(end + 20)]) + [0, 0, 0, 0]
    let place = (0..<8).map { UInt8(truncatingIfNeeded: end >> ($0 * 8)) }
    var result = Array(bytes[..<end])
    result += [0x50, 0x4B, 6, 6, 44, 0, 0, 0, 0, 0, 0, 0, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    result += count + count + size + offset
    result += [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + place + [1, 0, 0, 0]
    result += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 12) + [0, 0]
    return result
  }

  private func place(of signature: [UInt8], nameOffset: Int, _ name: String) -> Int? {
    bytes.indices.first { place in
      bytes[place...].starts(with: signature) && bytes[place...].dropFirst(nameOffset).starts(with: name.utf8)
    }
  }
}
