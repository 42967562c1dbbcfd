/// An OLE2 container: the format of `.xls` files and of password-protected workbooks.
///
/// [MS-CFB] §2.2 gives the signature, [MS-OFFCRYPTO] §2.3.4 the stream name `EncryptedPackage`.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// How many bytes are searched.
  static let headLength = 1 << 18

  /// Where the directory begins, which may be anywhere ([MS-CFB] §2.2).
  static func directoryOffset(head: some Collection<UInt8>) -> Int? {
    let fields = Array(head.prefix(52))
    guard fields.count == 52 else { return nil }
    let shift = fields[30] == 12 ? 12 : 9
    let sector = fields[48..<52].reversed().reduce(0) { $0 << 8 | Int($1) }
    return (sector + 1) << shift
  }

  /// `nil` if the file is not such a container.
  static func kind(head: ArraySlice<UInt8>) -> XLSXError.FileKind? {
    guard head.starts(with: signature) else { return nil }
    if names("EncryptedPackage", in: head) || names("EncryptionInfo", in: head) { return .passwordProtected }
    if names("Workbook", in: head) || names("Book", in: head) { return .binaryExcel97 }
    let isDocument = names("WordDocument", in: head) || names("PowerPoint Document", in: head)
    return isDocument ? .document : .compoundFile
  }

  /// Whether the directory has an entry of this name; names are in UTF-16.
  private static func names(_ name: String, in head: ArraySlice<UInt8>) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
    guard let first = wanted.first else { return false }
    return head.indices.contains { head[$0] == first && head[$0...].starts(with: wanted) }
  }
}
