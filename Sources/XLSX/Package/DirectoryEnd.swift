/// What stands at an archive's end: where its directory is, and how many entries that has (APPNOTE 4.3.14–4.3.16).
struct DirectoryEnd {
  let entryCount: UInt64
  let size: UInt64
  /// Where the directory begins, from the archive's beginning.
  let offset: UInt64

  static let signature: UInt32 = 0x0605_4B50
  static let length = 22
  private static let longestComment = 0xFFFF
  private static let wideSignature: UInt32 = 0x0606_4B50
  private static let wideLength = 56
  private static let locatorSignature: UInt32 = 0x0706_4B50
  private static let locatorLength = 20

  /// Looks for the record from the end backwards, as a comment may follow it; takes the first that can be one.
  init(_ archive: ArchiveBytes) throws(XLSXError) {
    let tailLength = min(archive.count, Self.length + Self.longestComment)
    let found = try withUnsafeTemporaryBytes(tailLength) { buffer throws(XLSXError) -> Self? in
      let tailStart = archive.count - tailLength
      let tail = ArchiveFields(bytes: try archive.bytes(at: tailStart, using: buffer))
      for place in stride(from: tail.bytes.count - Self.length, through: 0, by: -1)
      where tail.bytes[place] == UInt8(ascii: "P") && tail.number(place, UInt32.self) == Self.signature {
        guard let record = tail.slice(place, count: Self.length) else { continue }
        let end = try Self(ArchiveFields(bytes: record), at: tailStart + place, in: archive)
        if let end, end.fits(before: UInt64(tailStart + place)) { return end }
      }
      return nil
    }
    guard let found else { throw XLSXError(.archiveMalformed(.directoryMalformed)) }
    self = found
  }

  private init(entryCount: UInt64, size: UInt64, offset: UInt64) {
    self.entryCount = entryCount
    self.size = size
    self.offset = offset
  }

  /// Whether the directory ends where this record begins, or before.
  private func fits(before place: UInt64) -> Bool { size <= place && offset <= place - size }

  /// `nil` where a record of wider fields is needed and is not there.
  private init?(_ record: ArchiveFields, at place: Int, in archive: ArchiveBytes) throws(XLSXError) {
    let narrow = Self(
      entryCount: UInt64(record.short(10)), size: record.long(12), offset: record.long(16))
    let isNarrow = narrow.entryCount < 0xFFFF && narrow.size < 0xFFFF_FFFF && narrow.offset < 0xFFFF_FFFF
    if isNarrow {
      self = narrow
    } else if let wide = try Self.wide(before: place, in: archive) {
      self = wide
    } else {
      return nil
    }
  }

  /// The record of 64-bit fields, which a locator before the other one tells the place of.
  private static func wide(before place: Int, in archive: ArchiveBytes) throws(XLSXError) -> Self? {
    try withUnsafeTemporaryBytes(wideLength) { buffer throws(XLSXError) -> Self? in
      let locator = ArchiveFields(bytes: try archive.bytes(at: place - locatorLength, using: buffer))
      guard locator.number(0, UInt32.self) == locatorSignature,
        let offset = Int(exactly: locator.number(8, UInt64.self)), offset <= archive.count - wideLength
      else { return nil }
      let record = ArchiveFields(bytes: try archive.bytes(at: offset, using: buffer))
      guard record.number(0, UInt32.self) == wideSignature else { return nil }
      return Self(
        entryCount: record.number(32, UInt64.self), size: record.number(40, UInt64.self),
        offset: record.number(48, UInt64.self))
    }
  }
}
