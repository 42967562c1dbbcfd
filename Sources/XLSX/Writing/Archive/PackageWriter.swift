/// Parts on their way into an archive: markup in, deflated parts in the spool, an archive at the end.
final class PackageWriter {
  private let spool: PartSpool
  private let deflater = PartDeflater()
  private(set) var parts: [SpooledPart] = []
  private var partOffset: UInt64 = 0

  init(spoolDirectory: String) { spool = PartSpool(directory: spoolDirectory) }

  /// Starts a part. One part is written at a time.
  func beginPart() {
    partOffset = spool.size
    deflater.begin()
  }

  /// Takes the buffer's bytes and empties it.
  func drain(_ markup: inout MarkupBuffer) throws(WorkbookWritingError) {
    try deflater.deflate(markup.contents, isLast: false, into: spool)
    markup.removeAll()
  }

  /// Takes the last of a part's bytes.
  func endPart(named name: String, _ markup: inout MarkupBuffer) throws(WorkbookWritingError) {
    try deflater.deflate(markup.contents, isLast: true, into: spool)
    markup.removeAll()
    parts.append(
      SpooledPart(
        name: name, offset: partOffset, deflatedSize: spool.size - partOffset, size: deflater.size,
        checksum: deflater.checksum))
  }

  /// Writes a part that fits in memory.
  func add(_ name: String, _ write: (inout MarkupBuffer) -> Void) throws(WorkbookWritingError) {
    var markup = MarkupBuffer(capacity: 1 << 12)
    write(&markup)
    beginPart()
    try endPart(named: name, &markup)
  }

  /// Writes the archive, `[Content_Types].xml` first as tools that sniff files expect, then by name.
  func commit(to path: String) throws(WorkbookWritingError) {
    let archive = try ArchiveWriter(path: path)
    for part in parts.sorted(by: { Self.order($0.name) < Self.order($1.name) }) {
      try archive.add(part, from: spool)
    }
    try archive.commit()
  }

  /// Changes an archive that is there: parts that it has are replaced, others added.
  ///
  /// - Parameter place: where the archive has a part, counted from 0.
  func commit(changing path: String, place: (String) -> UInt64?) throws(WorkbookWritingError) {
    let archive = try ArchiveWriter(path: path, isNew: false)
    for part in parts { try archive.add(part, from: spool, replacing: place(part.name)) }
    try archive.commit()
  }

  private static func order(_ name: String) -> (Int, String) {
    switch name {
    case "[Content_Types].xml": (0, name)
    case "_rels/.rels": (1, name)
    default: (2, name)
    }
  }
}
