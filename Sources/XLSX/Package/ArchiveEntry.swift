/// An entry as the archive's directory describes it (APPNOTE 4.3.12).
struct ArchiveEntry: Sendable {
  /// The entry's index in the directory, counting from 0.
  let index: UInt64
  let name: PartName
  let compressedSize: Int
  let size: Int
  let checksum: UInt32
  /// The compression method's number.
  let method: Int
  /// Whether a password is needed.
  let isEncrypted: Bool
  /// The offset of the entry's local header in the file.
  let offset: Int
  /// Where the next entry, or the directory, begins.
  var limit = 0

  static let signature: UInt32 = 0x0201_4B50
  static let length = 46
  static let stored = 0
  static let deflated = 8

  var isStored: Bool { method == Self.stored }
  var isDirectory: Bool { name.spelling.utf8.last == UInt8(ascii: "/") }
  /// The least number of bytes it takes up: header, name and data.
  let leastSize: Int

  /// - Parameter record: the whole record, its name and extra fields included.
  init(
    _ record: ArchiveFields, index: Int, nameLength: Int, extraLength: Int, archiveStart: Int
  ) throws(XLSXError) {
    let bytes = record.slice(Self.length, count: nameLength) ?? UnsafeBufferPointer(start: nil, count: 0)
    let name = PartName(stored: bytes)
    let extra = ArchiveFields(
      bytes: record.slice(Self.length + nameLength, count: extraLength)
        ?? UnsafeBufferPointer(start: nil, count: 0))
    var wide = WideSizes(extra)
    let sizes = (
      plain: wide.next(for: record.long(24)), compressed: wide.next(for: record.long(20)),
      offset: wide.next(for: record.long(42))
    )
    // Impossible sizes are refused here, so that sums of them cannot overflow.
    guard let size = Int(exactly: sizes.plain), let compressedSize = Int(exactly: sizes.compressed),
      let offset = Int(exactly: sizes.offset), compressedSize < .max / 4, offset < .max / 4
    else { throw XLSXError(.archiveMalformed(.sizeDiffers), part: name.spelling) }
    self.index = UInt64(index)
    self.name = name
    self.size = size
    self.compressedSize = compressedSize
    self.offset = archiveStart + offset
    leastSize = LocalHeader.length + nameLength + compressedSize
    checksum = record.number(16, UInt32.self)
    method = record.short(10)
    isEncrypted = record.short(8) & 1 != 0
  }
}

extension ArchiveEntry {
  /// Whether a directory record begins at an offset.
  static func stands(at offset: Int, in archive: ArchiveBytes) throws(XLSXError) -> Bool {
    try archive.withBytes(at: offset, length: 4) {
      ArchiveFields(bytes: $0).number(0, UInt32.self) == signature
    }
  }
}

/// The 64-bit sizes in an entry's extra field (APPNOTE 4.5.3): in order, those that do not fit in 32 bits.
struct WideSizes {
  private var rest: ArchiveFields?

  init(_ extra: ArchiveFields) {
    var offset = 0
    while offset + 4 <= extra.bytes.count {
      let length = extra.short(offset + 2)
      if extra.short(offset) == 1 {
        rest = extra.slice(offset + 4, count: length).map { ArchiveFields(bytes: $0) }
        return
      }
      offset += 4 + length
    }
  }

  /// The size itself, or the 64-bit one if it is the placeholder 0xFFFFFFFF.
  mutating func next(for size: UInt64) -> UInt64 {
    guard size == 0xFFFF_FFFF, let fields = rest, fields.bytes.count >= 8 else { return size }
    rest = fields.slice(8, count: fields.bytes.count - 8).map { ArchiveFields(bytes: $0) }
    return fields.number(0, UInt64.self)
  }
}
