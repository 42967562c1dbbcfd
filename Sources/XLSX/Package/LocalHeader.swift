/// The header before an entry's data, which repeats the directory's record (APPNOTE 4.3.7).
struct LocalHeader {
  static let signature: UInt32 = 0x0403_4B50
  static let length = 30

  /// The offset of the entry's data in the file.
  let dataOffset: Int

  /// Reads an entry's header.
  ///
  /// - Throws: if it contradicts the directory.
  init(of entry: ArchiveEntry, in archive: ArchiveBytes) throws(XLSXError) {
    let restLength = try archive.withBytes(at: entry.offset, length: Self.length) { bytes throws(XLSXError) in
      let header = ArchiveFields(bytes: bytes)
      guard header.bytes.count == Self.length, header.number(0, UInt32.self) == Self.signature else {
        throw XLSXError(.archiveMalformed(.headersDiffer), part: entry.name.spelling)
      }
      return header.short(26) + header.short(28)
    }
    dataOffset = entry.offset + Self.length + restLength
    guard dataOffset <= entry.limit - entry.compressedSize else {
      throw XLSXError(.archiveMalformed(.overlappingEntries), part: entry.name.spelling)
    }
    try archive.withBytes(at: entry.offset, length: Self.length + restLength) { bytes throws(XLSXError) in
      guard Self.agrees(ArchiveFields(bytes: bytes), with: entry) else {
        throw XLSXError(.archiveMalformed(.headersDiffer), part: entry.name.spelling)
      }
    }
  }

  private static func agrees(_ header: ArchiveFields, with entry: ArchiveEntry) -> Bool {
    guard header.short(8) == entry.method, header.short(6) & 1 == (entry.isEncrypted ? 1 : 0),
      let name = header.slice(length, count: header.short(26)), entry.name.isSpelled(name)
    else { return false }
    // With a data descriptor after the data, the header was written before the sizes were known.
    let isWrittenAhead = header.short(6) & 8 != 0
    return isWrittenAhead || sizesAgree(header, with: entry)
  }

  private static func sizesAgree(_ header: ArchiveFields, with entry: ArchiveEntry) -> Bool {
    let extra = header.slice(length + header.short(26), count: header.short(28))
    var wide = WideSizes(ArchiveFields(bytes: extra ?? UnsafeBufferPointer(start: nil, count: 0)))
    let size = wide.next(for: header.long(22))
    let compressedSize = wide.next(for: header.long(18))
    return size == UInt64(entry.size) && compressedSize == UInt64(entry.compressedSize)
      && header.number(14, UInt32.self) == entry.checksum
  }
}
