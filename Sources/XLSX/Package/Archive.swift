/// A ZIP archive open for reading.
///
/// Reads the directory itself, because libzip hides the offsets of entries, without which overlapping entries and
/// local headers that contradict the directory would go unnoticed.
final class Archive {
  let limits: ReadingLimits
  let bytes: ArchiveBytes
  /// In the directory's order, without folders.
  let entries: [ArchiveEntry]
  /// How many more bytes may be inflated, over all entries.
  var inflationAllowance: Int
  /// For entries that are inflated in one go.
  private(set) lazy var inflater = Inflater()

  convenience init(path: String, limits: ReadingLimits) throws(XLSXError) {
    try self.init(try ArchiveBytes(path: path, limits: limits), limits: limits)
  }

  convenience init(bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) {
    try self.init(try ArchiveBytes(bytes, limits: limits), limits: limits)
  }

  private init(_ bytes: ArchiveBytes, limits: ReadingLimits) throws(XLSXError) {
    try bytes.refuseCompoundFile()
    self.bytes = bytes
    self.limits = limits
    inflationAllowance = limits.inflatedBytes
    var entries = try ArchiveDirectory.entries(of: bytes, limits: limits)
    entries.removeAll { $0.isDirectory }
    self.entries = entries
  }
}
