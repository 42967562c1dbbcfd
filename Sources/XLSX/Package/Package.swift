/// The parts of an Office Open XML package (ECMA-376-2), by name, and the relationships between them.
final class Package {
  let limits: ReadingLimits
  private let archive: Archive
  /// Each part's index among the archive's entries.
  private let places: [PartName: Int]
  let contexts = MarkupContexts()

  init(_ archive: Archive) throws(XLSXError) {
    self.archive = archive
    limits = archive.limits
    var places = [PartName: Int](minimumCapacity: archive.entries.count)
    for (place, entry) in archive.entries.enumerated() {
      guard places.updateValue(place, forKey: entry.name) == nil else {
        throw XLSXError(.archiveMalformed(.duplicateEntry), part: entry.name.spelling)
      }
    }
    self.places = places
  }

  func contains(_ part: PartName) -> Bool { places[part] != nil }

  /// Opens a part for reading.
  func open(_ part: PartName) throws(XLSXError) -> EntryReader {
    guard let place = places[part] else { throw XLSXError(.partMissing, part: part.spelling) }
    return try EntryReader(archive.entries[place], in: archive)
  }

  /// Lets a part be read once more without counting its bytes twice.
  func allowReadingAgain(_ part: PartName) {
    guard let place = places[part] else { return }
    let (sum, isTooMuch) = archive.inflationAllowance.addingReportingOverflow(archive.entries[place].size)
    archive.inflationAllowance = isTooMuch ? .max : sum
  }

  /// Parses a whole part.
  func parse(_ part: PartName, with handler: some MarkupHandler) throws(XLSXError) {
    let reader = try open(part)
    let parser = try MarkupParser(part: part.spelling, limits: limits, contexts: contexts, handler: handler)
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: min(Self.pieceSize, reader.statedSize) + 1)
    defer { piece.deallocate() }
    var count: Int
    repeat {
      count = try reader.read(into: piece)
      try parser.feed(UnsafeBufferPointer(rebasing: piece[..<count]))
    } while count > 0
  }

  private static let pieceSize = 16 << 10

  /// The relationships of a part, in order; none if it has no relationships part.
  func relationships(of source: PartName) throws(XLSXError) -> [Relationship] {
    let part = source.relationships
    guard contains(part) else { return [] }
    let handler = RelationshipsHandler(source: source)
    try parse(part, with: handler)
    return handler.relationships
  }
}
