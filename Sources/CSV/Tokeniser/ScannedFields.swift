/// The fields that ``RecordScanner`` found, where a ``Record`` can refer to them without counting references.
final class ScannedFields {
  var fields: [FieldSlice] = []
  private var storage = UnsafeMutableBufferPointer<FieldSlice>.allocate(capacity: 64)

  deinit { storage.deallocate() }

  /// The fields at a place that stays until the next time.
  func settle() -> UnsafePointer<FieldSlice>? {
    if fields.count > storage.count {
      storage.deallocate()
      storage = .allocate(capacity: fields.count * 2)
    }
    _ = storage.update(fromContentsOf: fields)
    return UnsafePointer(storage.baseAddress)
  }
}
