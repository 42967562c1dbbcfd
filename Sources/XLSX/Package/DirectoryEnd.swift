/// The record at an archive's end, which locates the directory (APPNOTE 4.3.14–4.3.16).
struct DirectoryEnd {
  let entryCount: UInt64
  /// The directory's length in bytes.
  let size: Int
  /// The directory's offset in the file.
  let offset: Int
  /// Where the archive begins in the file, for example after a self-extractor; entries' offsets count from here.
  let archiveStart: Int

  static let signature: UInt32 = 0x0605_4B50
  static let length = 22
  private static let longestComment = 0xFFFF
  private static let unknownOffset: UInt64 = 0xFFFF_FFFF

  /// Searches backwards from the end, because a comment may follow the record, and takes the first plausible one.
  init?(_ archive: ArchiveBytes) throws(XLSXError) {
    let tailLength = min(archive.count, Self.length + Self.longestComment)
    let tailStart = archive.count - tailLength
    let found = try archive.withBytes(at: tailStart, length: tailLength) { bytes throws(XLSXError) -> Self? in
      let tail = ArchiveFields(bytes: bytes)
      for place in stride(from: bytes.count - Self.length, through: 0, by: -1)
      where bytes[place] == UInt8(ascii: "P") && tail.number(place, UInt32.self) == Self.signature {
        guard let record = tail.slice(place, count: Self.length) else { continue }
        if let end = try Self(ArchiveFields(bytes: record), at: tailStart + place, in: archive) { return end }
      }
      return nil
    }
    guard let found else { return nil }
    self = found
  }

  /// `nil` if there is a directory neither where the record says nor right before it.
  private init?(_ record: ArchiveFields, at place: Int, in archive: ArchiveBytes) throws(XLSXError) {
    var directory = StatedDirectory(
      entryCount: UInt64(record.short(10)), size: record.long(12), offset: record.long(16), end: place)
    if directory.entryCount == 0xFFFF || directory.size == 0xFFFF_FFFF
      || directory.offset == Self.unknownOffset
    {
      directory = try StatedDirectory(wideBefore: place, in: archive) ?? directory
    }
    guard directory.size <= UInt64(directory.end) else { return nil }
    entryCount = directory.entryCount
    size = Int(directory.size)
    let last = directory.end - size
    if let stated = Int(exactly: directory.offset), stated <= last,
      try entryCount == 0 ? true : ArchiveEntry.stands(at: stated, in: archive)
    {
      (offset, archiveStart) = (stated, 0)
    } else if try ArchiveEntry.stands(at: last, in: archive) {
      // A program that writes to a pipe may not know the offset and state the greatest one.
      let stated = directory.offset == Self.unknownOffset ? last : Int(exactly: directory.offset) ?? .max
      guard stated <= last else { return nil }
      (offset, archiveStart) = (last, last - stated)
    } else {
      return nil
    }
  }
}

/// The directory as an end record, 32-bit or 64-bit, describes it.
private struct StatedDirectory {
  let entryCount: UInt64
  let size: UInt64
  let offset: UInt64
  /// The offset of the record: the directory ends here at the latest.
  let end: Int

  init(entryCount: UInt64, size: UInt64, offset: UInt64, end: Int) {
    self.entryCount = entryCount
    self.size = size
    self.offset = offset
    self.end = end
  }

  private static let signature: UInt32 = 0x0606_4B50
  private static let length = 56
  private static let locatorSignature: UInt32 = 0x0706_4B50
  private static let locatorLength = 20

  /// Reads the 64-bit record, which is where the locator before the 32-bit record says, or right before the locator.
  init?(wideBefore place: Int, in archive: ArchiveBytes) throws(XLSXError) {
    let locatorPlace = place - Self.locatorLength
    let stated = try archive.withBytes(at: locatorPlace, length: Self.locatorLength) { bytes -> Int? in
      let locator = ArchiveFields(bytes: bytes)
      guard locator.number(0, UInt32.self) == Self.locatorSignature else { return nil }
      return Int(exactly: locator.number(8, UInt64.self)) ?? .max
    }
    guard let stated else { return nil }
    for end in [stated, locatorPlace - Self.length] where end >= 0 && end <= locatorPlace - Self.length {
      let directory = try archive.withBytes(at: end, length: Self.length) {
        Self(wide: ArchiveFields(bytes: $0), at: end)
      }
      guard let directory else { continue }
      self = directory
      return
    }
    return nil
  }

  private init?(wide record: ArchiveFields, at place: Int) {
    guard record.number(0, UInt32.self) == Self.signature else { return nil }
    self.init(
      entryCount: record.number(32, UInt64.self), size: record.number(40, UInt64.self),
      offset: record.number(48, UInt64.self), end: place)
  }
}
