internal import CLibZip

/// A ZIP archive open for reading. libzip is spoken here and in ``EntryReader`` only.
final class Archive {
  let limits: ReadingLimits
  /// In the archive's order; directories are left out.
  let entries: [ArchiveEntry]
  /// How much more may be inflated, across all entries.
  var inflationAllowance: Int
  private let handle: OpaquePointer
  /// The archive's bytes, where it is not a file.
  private let memory: UnsafeMutableRawBufferPointer?

  convenience init(path: String, limits: ReadingLimits) throws(XLSXError) {
    let size = try ArchiveFile.check(path: path, limits: limits)
    var code: CInt = ZIP_ER_OK
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw XLSXError(.archiveMalformed(.unreadable(Self.words(for: code))))
    }
    try self.init(adopting: handle, size: size, limits: limits)
  }

  convenience init(bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) {
    try ArchiveFile.check(bytes: bytes, limits: limits)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(copy.count), 0, &error) else {
      copy.deallocate()
      throw XLSXError(.archiveMalformed(.unreadable(Self.words(for: error.zip_err))))
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      copy.deallocate()
      throw XLSXError(.archiveMalformed(.unreadable(Self.words(for: error.zip_err))))
    }
    try self.init(adopting: handle, size: bytes.count, reading: copy, limits: limits)
  }

  private init(
    adopting handle: OpaquePointer, size: Int, reading memory: UnsafeMutableRawBufferPointer? = nil,
    limits: ReadingLimits
  ) throws(XLSXError) {
    self.memory = memory
    self.handle = handle
    self.limits = limits
    self.inflationAllowance = limits.inflatedSize
    do throws(XLSXError) {
      entries = try Self.entries(of: handle, size: size, limits: limits)
    } catch {
      zip_discard(handle)
      memory?.deallocate()
      throw error
    }
  }

  deinit {
    zip_discard(handle)
    memory?.deallocate()
  }

  /// The entry's compressed bytes, as libzip's open file.
  func openCompressed(_ entry: ArchiveEntry) throws(XLSXError) -> OpaquePointer {
    guard let file = zip_fopen_index(handle, entry.index, zip_flags_t(ZIP_FL_COMPRESSED)) else {
      let reason = zip_error_strerror(zip_get_error(handle)).map { String(cString: $0) } ?? ""
      throw XLSXError(.archiveMalformed(.unreadable(reason)), part: entry.name.spelling)
    }
    return file
  }

  private static func entries(
    of handle: OpaquePointer, size: Int, limits: ReadingLimits
  ) throws(XLSXError)
    -> [ArchiveEntry]
  {
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= limits.entries else {
      throw XLSXError(.limitExceeded(.entries, allowed: limits.entries))
    }
    var entries: [ArchiveEntry] = []
    var room = size - ArchiveEntry.endRecordSize
    for index in 0..<max(0, count) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(handle, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS), &status) == 0 else {
        let reason = zip_error_strerror(zip_get_error(handle)).map { String(cString: $0) } ?? ""
        throw XLSXError(.archiveMalformed(.unreadable(reason)))
      }
      // What the entries take up, each beside the others, is no more than there is.
      room -= try ArchiveEntry.leastSize(status, nameLength: nameLength(of: index, in: handle))
      guard room >= 0 else { throw XLSXError(.archiveMalformed(.overlappingEntries)) }
      if let entry = try ArchiveEntry(status) { entries.append(entry) }
    }
    return entries
  }

  private static func nameLength(of index: Int, in handle: OpaquePointer) -> Int {
    let name = zip_get_name(handle, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW))
    return name.map { String(cString: $0).utf8.count } ?? 0
  }

  private static func words(for code: CInt) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return zip_error_strerror(&error).map { String(cString: $0) } ?? "error \(code)"
  }
}
