/// The central directory of an archive, checked before any entry is opened.
enum ArchiveDirectory {
  /// - Throws: if there is no directory; if it states more entries than the limit, which is checked before it is read;
  ///   if it has fewer or more than it states; and if two entries overlap.
  static func entries(of archive: ArchiveBytes, limits: ReadingLimits) throws(XLSXError) -> [ArchiveEntry] {
    guard let end = try DirectoryEnd(archive) else {
      throw XLSXError(
        try archive.beginsLikeArchive() ? .archiveMalformed(.directoryMalformed) : .notAWorkbook(.unknown))
    }
    guard end.entryCount <= UInt64(max(0, limits.archiveEntries)) else {
      throw XLSXError(.limitExceeded(.archiveEntries, allowed: limits.archiveEntries))
    }
    guard end.entryCount <= UInt64(end.size / ArchiveEntry.length) else {
      throw XLSXError(.archiveMalformed(.directoryMalformed))
    }
    var entries = try archive.withBytes(at: end.offset, length: end.size) { bytes throws(XLSXError) in
      try Self.entries(Int(end.entryCount), in: ArchiveFields(bytes: bytes), archiveStart: end.archiveStart)
    }
    try limit(&entries, by: end.offset)
    return entries
  }

  private static func entries(
    _ count: Int, in directory: ArchiveFields, archiveStart: Int
  ) throws(XLSXError) -> [ArchiveEntry] {
    var entries: [ArchiveEntry] = []
    entries.reserveCapacity(count)
    var offset = 0
    for index in 0..<count {
      let name = directory.short(offset + 28)
      let extra = directory.short(offset + 30)
      let length = ArchiveEntry.length + name + extra + directory.short(offset + 32)
      guard directory.number(offset, UInt32.self) == ArchiveEntry.signature,
        let record = directory.slice(offset, count: length)
      else { throw XLSXError(.archiveMalformed(.directoryMalformed)) }
      entries.append(
        try ArchiveEntry(
          ArchiveFields(bytes: record), index: index, nameLength: name, extraLength: extra,
          archiveStart: archiveStart))
      offset += length
    }
    guard directory.number(offset, UInt32.self) != ArchiveEntry.signature else {
      throw XLSXError(.archiveMalformed(.directoryMalformed))
    }
    return entries
  }

  /// Sets how far each entry may extend: to where the next one, or the directory, begins.
  private static func limit(_ entries: inout [ArchiveEntry], by directoryOffset: Int) throws(XLSXError) {
    var limit = directoryOffset
    for index in entries.indices.sorted(by: { entries[$0].offset > entries[$1].offset }) {
      guard entries[index].leastSize <= limit - entries[index].offset else {
        throw XLSXError(.archiveMalformed(.overlappingEntries), part: entries[index].name.spelling)
      }
      entries[index].limit = limit
      limit = entries[index].offset
    }
  }
}
