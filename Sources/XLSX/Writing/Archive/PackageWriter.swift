/// Collects parts for an archive: deflates their markup into the spool, then writes the archive.
final class PackageWriter {
  private let spool: PartSpool
  private let deflater = PartDeflater()
  private(set) var parts: [SpooledPart] = []
  private var partOffset: UInt64 = 0

  init(spoolDirectory: String) { spool = PartSpool(directory: spoolDirectory) }

  /// Starts a part; only one is written at a time.
  func beginPart() {
    partOffset = spool.size
    deflater.begin()
  }

  /// Deflates the buffer's bytes and empties it.
  func drain(_ markup: inout MarkupBuffer) throws(WorkbookWritingError) {
    try deflater.deflate(markup.contents, isLast: false, into: spool)
    markup.removeAll()
  }

  /// Deflates the last of a part's bytes.
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

  /// Writes the archive: `[Content_Types].xml` first, as tools that detect file types expect, then by name.
  func commit(to path: String) throws(WorkbookWritingError) {
    let archive = try ArchiveWriter(path: path)
    for part in parts.sorted(by: { Self.order($0.name) < Self.order($1.name) }) {
      try archive.add(part, from: spool)
    }
    try archive.commit()
  }

  /// Changes an existing archive: replaces parts that it has and adds others.
  ///
  /// - Parameter place: Returns the index of a part's entry, counting from 0; `nil` if the archive has none.
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
