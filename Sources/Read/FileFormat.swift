internal import AfstemFiles
package import AfstemModel
package import SystemPackage

/// The format of a file, by its bytes and not its name.
package enum FileFormat: Sendable, Hashable {
  /// Text, or at least nothing else that is known.
  case delimited
  /// A zip archive, as workbooks are; other bytes may precede it.
  case workbook
  /// A compound file (MS-CFB): an `.xls` workbook, or one locked with a password.
  case compoundFile
  /// Something that no table is read from.
  case other(NonTable)

  /// - Throws: `Errno` if the file cannot be opened or read.
  package init(path: String) throws(Errno) {
    let file = try OpenFile(reading: path)
    let head = try file.read(Self.headLength)
    self.init(head: head)
    if self == .delimited, Self.endsAsArchive(file) { self = .workbook }
    guard self == .delimited || self == .workbook, let kind = Self.kind(of: head, Self.tail(of: file), self)
    else { return }
    self = .other(kind)
  }

  /// The format of a stream, by its beginning.
  package init(stream head: [UInt8]) {
    self.init(head: head)
    let beginning = Array(head.prefix(Self.headLength))
    if self == .delimited, let kind = Self.kind(of: beginning, Array(head.suffix(Self.headLength)), self) {
      self = .other(kind)
    }
  }

  /// Whether the file ends in the end record of an archive, which text does not contain, with or without a comment.
  private static func endsAsArchive(_ file: borrowing OpenFile) -> Bool {
    guard let size = try? file.byteCount else { return false }
    let count = min(size, 22 + 0xFFFF)
    guard let tail = try? file.read(at: size - count, count: count) else { return false }
    return tail.indices.contains { tail[$0] == 0x50 && tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
  }

  /// What a file is that is no table, by its beginning and its end.
  private static func kind(of head: [UInt8], _ tail: [UInt8], _ format: FileFormat) -> NonTable? {
    guard format == .delimited else { return officeDocument(listedIn: tail) }
    if let kind = TextHead(head)?.nonTable(endingIn: tail) { return kind }
    if head.starts(with: "BM".utf8), head.dropFirst(6).starts(with: [0, 0, 0, 0]) { return .image("BMP") }
    // Text may be filled up with zeros.
    let isNoise =
      ControlCharacters.areMany(in: head)
      || (!head.contains(0) && ControlCharacters.areMany(in: tail.filter { $0 != 0 }))
    return isNoise ? .noise : nil
  }

  /// An archive's directory, at its end, names what is in it.
  private static func officeDocument(listedIn tail: [UInt8]) -> NonTable? {
    let names = { (name: String) in
      let name = Array(name.utf8)
      return tail.indices.contains { tail[$0] == name[0] && tail[$0...].starts(with: name) }
    }
    guard !names("xl/workbook") else { return nil }
    if names("word/document.xml") { return .document("Word") }
    return names("ppt/presentation.xml") ? .document("PowerPoint") : nil
  }

  private static let headLength = 4_096

  /// The end of a file; none of one that cannot be read out of order.
  private static func tail(of file: borrowing OpenFile) -> [UInt8] {
    guard let size = try? file.byteCount else { return [] }
    let count = min(size, headLength)
    return (try? file.read(at: size - count, count: count)) ?? []
  }
}

// MARK: - Signatures

extension FileFormat {
  package init(head: some Collection<UInt8>) {
    let known = Self.signatures.first { signature in
      head.dropFirst(signature.offset).starts(with: signature.bytes)
    }
    self = known?.format ?? .delimited
  }

  private struct Signature {
    var offset = 0
    let bytes: [UInt8]
    let format: FileFormat

    init(_ text: String, at offset: Int = 0, _ format: FileFormat) {
      self.init(Array(text.utf8), at: offset, format)
    }

    init(_ bytes: [UInt8], at offset: Int = 0, _ format: FileFormat) {
      (self.offset, self.bytes, self.format) = (offset, bytes, format)
    }
  }

  private static let signatures = [
    Signature([0x50, 0x4B, 0x03, 0x04], .workbook), Signature([0x50, 0x4B, 0x05, 0x06], .workbook),
    Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    Signature("%PDF-", .other(.document("PDF"))), Signature("%!PS", .other(.document("PostScript"))),
    Signature("{\\rtf", .other(.document("RTF"))),
    Signature([0x89, 0x50, 0x4E, 0x47], .other(.image("PNG"))),
    Signature([0xFF, 0xD8, 0xFF], .other(.image("JPEG"))), Signature("GIF8", .other(.image("GIF"))),
    Signature("WEBPVP8", at: 8, .other(.image("WebP"))), Signature("ftyphei", at: 4, .other(.image("HEIC"))),
    Signature([0x49, 0x49, 0x2A, 0x00], .other(.image("TIFF"))),
    Signature([0x4D, 0x4D, 0x00, 0x2A], .other(.image("TIFF"))),
    Signature([0x1F, 0x8B], .other(.packed("gzip"))), Signature("BZh91AY&SY", .other(.packed("bzip2"))),
    Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A], .other(.packed("xz"))),
    Signature([0x28, 0xB5, 0x2F, 0xFD], .other(.packed("zstd"))), Signature("Rar!", .other(.packed("RAR"))),
    Signature([0x37, 0x7A, 0xBC, 0xAF], .other(.packed("7-Zip"))),
  ]
}
