internal import CAfstemLibZip

/// An archive being written. Discarded if it is destroyed before ``commit()``, leaving the destination unchanged.
///
/// libzip writes to a temporary file and renames it at the end.
struct ArchiveWriter: ~Copyable {
  private let archive: OpaquePointer  // zip_t; the only stored property, so `discard` is allowed

  /// - Parameter isNew: Whether to start an empty archive instead of changing the one at `path`.
  init(path: String, isNew: Bool = true) throws(WorkbookWritingError) {
    var code: CInt = ZIP_ER_OK
    guard let archive = zip_open(path, isNew ? ZIP_CREATE | ZIP_TRUNCATE : 0, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw .archive(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// Adds a part, dated 1980-01-01, the first date that the format has.
  ///
  /// - Parameter place: The index of the entry to replace, counting from 0; `nil` adds one.
  func add(
    _ part: SpooledPart, from spool: PartSpool, replacing place: UInt64? = nil
  ) throws(WorkbookWritingError) {
    guard let source = SpooledPartSource(part, in: spool).makeSource(for: archive) else {
      throw Self.error(of: archive)
    }
    let index =
      if let place {
        zip_file_replace(archive, place, source, 0) == 0 ? Int64(place) : -1
      } else {
        zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      }
    guard index >= 0 else {
      zip_source_free(source)
      throw Self.error(of: archive)
    }
    guard zip_file_set_dostime(archive, UInt64(index), 0, 0x0021, 0) == 0,
      zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 0) == 0
    else { throw Self.error(of: archive) }
  }

  /// Writes every part and closes the archive.
  consuming func commit() throws(WorkbookWritingError) {
    let archive = archive
    discard self
    guard zip_close(archive) == 0 else {
      defer { zip_discard(archive) }
      throw Self.error(of: archive)
    }
  }

  private static func error(of archive: OpaquePointer) -> WorkbookWritingError {
    .archive(String(cString: zip_strerror(archive)))
  }
}
