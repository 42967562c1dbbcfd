/// An OLE2 container: the format of `.xls` files and of password-protected workbooks.
///
/// [MS-CFB] §2.2 gives the signature, [MS-OFFCRYPTO] §2.3.4 the stream name `EncryptedPackage`.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// How many bytes are searched.
  static let headLength = 1 << 18

  /// `nil` if the file is not such a container.
  static func kind(head: ArraySlice<UInt8>) -> XLSXError.FileKind? {
    guard head.starts(with: signature) else { return nil }
    if names("EncryptedPackage", in: head) || names("EncryptionInfo", in: head) { return .passwordProtected }
    return names("Workbook", in: head) || names("Book", in: head) ? .binaryExcel97 : .compoundFile
  }

  /// Whether the directory has an entry of this name; names are in UTF-16.
  private static func names(_ name: String, in head: ArraySlice<UInt8>) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
    guard let first = wanted.first else { return false }
    return head.indices.contains { head[$0] == first && head[$0...].starts(with: wanted) }
  }
}
