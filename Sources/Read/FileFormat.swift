internal import Files
package import SystemPackage

/// The format of a file, by its bytes and not its name.
package enum FileFormat: Sendable, Hashable {
  /// Text, or at least nothing else that is known.
  case delimited
  /// A zip archive, as workbooks are; other bytes may precede it.
  case workbook
  /// A compound file (MS-CFB): an `.xls` workbook, or one locked with a password.
  case compoundFile
  /// Another known format that is not text, by its everyday name.
  case other(String)

  /// - Throws: `Errno` if the file cannot be opened or read.
  package init(path: String) throws(Errno) {
    let file = try OpenFile(reading: path)
    self.init(head: try file.read(512))
    if self == .delimited, Self.endsAsArchive(file) { self = .workbook }
  }

  /// Whether the file ends in the end record of an archive, which text does not contain, with or without a comment.
  private static func endsAsArchive(_ file: borrowing OpenFile) -> Bool {
    guard let size = try? file.byteCount else { return false }
    let count = min(size, 22 + 0xFFFF)
    guard let tail = try? file.read(at: size - count, count: count) else { return false }
    return tail.indices.contains { tail[$0] == 0x50 && tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
  }

  package init(head: some Collection<UInt8>) {
    self = Self.signatures.first { head.starts(with: $0.bytes) }?.format ?? .delimited
  }

  private static let signatures: [(bytes: [UInt8], format: FileFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0x50, 0x4B, 0x05, 0x06], .workbook),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    (Array("%PDF-".utf8), .other("PDF")), ([0x89, 0x50, 0x4E, 0x47], .other("PNG")),
    ([0xFF, 0xD8, 0xFF], .other("JPEG")), ([0x1F, 0x8B], .other("gzip")), (Array("Rar!".utf8), .other("RAR")),
    ([0x37, 0x7A, 0xBC, 0xAF], .other("7-Zip")), (Array("{\\rtf".utf8), .other("RTF")),
  ]
}
