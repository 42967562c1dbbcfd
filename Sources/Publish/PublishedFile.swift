internal import Files
internal import FoundationEssentials

/// A file of the publication, complete, before it is written.
struct PublishedFile: Sendable {
  /// Relative to the publication's folder, with `/` between its parts.
  var path: String
  var bytes: [UInt8]

  var byteCount: Int { bytes.count }

  /// Lower-case hexadecimal.
  var sha256: String { SHA256.hash(of: bytes) }
}

extension PublishedFile {
  /// Writes it below a folder, and makes the folders between.
  func write(into folder: URL) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
