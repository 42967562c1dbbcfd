/// A ZIP archive open for reading.
///
/// Its directory is read here and not by libzip, which does not tell where an entry stands: so neither could
/// entries that share bytes be found, nor could an entry's own header be held against the directory.
final class Archive {
  let limits: ReadingLimits
  let bytes: ArchiveBytes
  /// In the archive's order; directories are left out.
  let entries: [ArchiveEntry]
  /// How much more may be inflated, across all entries.
  var inflationAllowance: Int
  /// For entries that are inflated at once.
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
