internal import CLibZip

/// What the archive's directory states of one entry.
struct ArchiveEntry: Sendable {
  /// The entry's place in the directory.
  let index: UInt64
  let name: PartName
  let compressedSize: Int
  let size: Int
  let checksum: UInt32
  let isStored: Bool
  /// Whether a password is needed.
  let isEncrypted: Bool
  /// The compression method's number, where it is neither stored nor deflated.
  let unsupportedMethod: Int?

  /// The bytes of the record that ends an archive, its comment aside (APPNOTE 4.3.16).
  static let endRecordSize = 22

  /// How many bytes an entry takes up at least: its data, and its name in two headers (APPNOTE 4.3.7, 4.3.12).
  static func leastSize(_ status: zip_stat_t, nameLength: Int) throws(XLSXError) -> Int {
    let headers = UInt64(30 + 46 + 2 * nameLength)
    let (size, isTooMuch) = status.comp_size.addingReportingOverflow(headers)
    guard !isTooMuch, let size = Int(exactly: size) else { throw XLSXError(.archiveMalformed(.sizeDiffers)) }
    return size
  }

  /// `nil` for a directory.
  init?(_ status: zip_stat_t) throws(XLSXError) {
    guard let spelling = status.name.map({ String(cString: $0) }) else { return nil }
    guard !spelling.hasSuffix("/") else { return nil }
    guard let size = Int(exactly: status.size), let compressedSize = Int(exactly: status.comp_size) else {
      throw XLSXError(.archiveMalformed(.sizeDiffers), part: spelling)
    }
    index = status.index
    name = PartName(spelling)
    self.size = size
    self.compressedSize = compressedSize
    checksum = status.crc
    isStored = status.comp_method == ZIP_CM_STORE
    isEncrypted = status.encryption_method != ZIP_EM_NONE
    unsupportedMethod =
      isStored || status.comp_method == ZIP_CM_DEFLATE ? nil : Int(status.comp_method)
  }
}
