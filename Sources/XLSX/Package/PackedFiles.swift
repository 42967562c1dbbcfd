/// The files in a ZIP archive, or the one that a gzip file (RFC 1952) holds, unpacked one at a time within the limits.
///
/// Their names are text: none is ever used as a path on disk.
package struct PackedFiles {
  /// A file within.
  package struct Member: Sendable {
    /// As the archive spells it; empty in a gzip file.
    package let name: String
    /// As the archive states it; 0 in a gzip file.
    package let size: Int
  }

  private enum Source {
    case archive(Archive)
    case gzip(ArchiveBytes)
  }

  /// In the archive's order, without folders.
  package let members: [Member]
  private let source: Source
  private let limits: ReadingLimits

  /// Opens a file; `nil` where it is neither, or an archive that is a document of its own, such as a workbook.
  ///
  /// - Throws: if the archive contradicts itself, or states more than the limits allow.
  package init?(path: String, limits: ReadingLimits) throws(XLSXError) {
    let bytes = try ArchiveBytes(path: path, limits: limits)
    self.limits = limits
    let head = try bytes.withBytes(at: 0, length: 4) { Array($0) }
    if head.starts(with: [0x1F, 0x8B]) {
      source = .gzip(bytes)
      members = [Member(name: "", size: 0)]
      return
    }
    guard head.starts(with: "PK".utf8) else { return nil }
    let archive = try Archive(path: path, limits: limits)
    let names = Set(archive.entries.map(\.name))
    guard !Self.marks.contains(where: names.contains) else { return nil }
    source = .archive(archive)
    members = archive.entries.map { Member(name: $0.name.spelling, size: $0.size) }
    let (total, isTooMuch) = archive.entries.reduce((0, false)) { sum, entry in
      let (total, overflow) = sum.0.addingReportingOverflow(entry.size)
      return (total, sum.1 || overflow)
    }
    guard !isTooMuch, total <= limits.inflatedBytes else {
      throw XLSXError(.limitExceeded(.inflatedBytes, allowed: limits.inflatedBytes))
    }
  }

  /// Parts of documents that are archives.
  private static let marks = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "mimetype", "Index/Document.iwa", "Index.zip",
    "META-INF/manifest.xml",
  ].map { PartName($0) }

  /// Unpacks a file, piece by piece.
  ///
  /// - Parameter limit: How many bytes it may have.
  package func unpack(
    _ member: Int, limit: Int, into write: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256 << 10)
    defer { piece.deallocate() }
    var total = 0
    var read: (UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int
    switch source {
    case .archive(let archive):
      let reader = try EntryReader(archive.entries[member], in: archive)
      read = { window throws(XLSXError) in try reader.read(into: window) }
    case .gzip(let bytes):
      let reader = GzipReader(bytes, limits: limits)
      read = { window throws(XLSXError) in try reader.read(into: window) }
    }
    while true {
      let count = try read(piece)
      guard count > 0 else { return }
      total += count
      guard total <= limit else { throw XLSXError(.limitExceeded(.fileBytes, allowed: limit)) }
      try write(UnsafeBufferPointer(rebasing: piece[..<count]))
    }
  }
}

/// Inflates a gzip file, of one stream or several.
private final class GzipReader {
  private let file: ArchiveBytes
  private let limits: ReadingLimits
  private let inflater = Inflater()
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var offset = 0
  private var produced = 0

  private static let inputSize = 64 << 10

  init(_ file: ArchiveBytes, limits: ReadingLimits) {
    self.file = file
    self.limits = limits
    input = file.allocateBuffer(Self.inputSize)
    inflater.beginGzip(isNext: false)
  }

  deinit { input.deallocate() }

  func read(into window: UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int {
    var count = 0
    while count < window.count {
      if !inflater.hasInput { try lend() }
      if inflater.isFinished {
        // What follows the last stream is filling.
        guard inflater.isBeforeGzip else { break }
        inflater.beginGzip(isNext: true)
      }
      let isStarved = !inflater.hasInput
      guard let written = inflater.inflate(into: .init(rebasing: window[count...])) else {
        throw XLSXError(.archiveMalformed(.corruptDeflate))
      }
      count += written
      if isStarved, written == 0, !inflater.isFinished { throw XLSXError(.archiveMalformed(.truncatedEntry)) }
    }
    try account(for: count)
    return count
  }

  private func lend() throws(XLSXError) {
    let bytes = try file.bytes(at: offset, length: Self.inputSize, using: input)
    offset += bytes.count
    inflater.lend(bytes)
  }

  private func account(for count: Int) throws(XLSXError) {
    produced += count
    guard produced <= limits.inflatedBytes else {
      throw XLSXError(.limitExceeded(.inflatedBytes, allowed: limits.inflatedBytes))
    }
    let free = 1 << 20
    if produced > free, (produced - free) / limits.inflationRatio > offset {
      throw XLSXError(.limitExceeded(.inflationRatio, allowed: limits.inflationRatio))
    }
  }
}
