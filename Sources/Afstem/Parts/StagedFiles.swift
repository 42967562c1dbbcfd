internal import AfstemDigest
internal import AfstemFiles
package import AfstemModel
internal import SystemPackage

/// Files that were staged, by manifest and part.
///
/// It is a set: manifests may come in any order and grouping, and as often as they like.
package struct StagedFiles: Sendable {
  private struct Entry: Sendable {
    var line: ManifestLine
    /// Where the part lies.
    var folder: String
  }

  /// By the path that the job knows the file by.
  private var entries: [String: Entry] = [:]
  private var files: [String: StagedFile] = [:]
  /// The job file's SHA-256.
  private let job: String

  /// Reads manifests and everything that they speak of.
  ///
  /// - Parameter manifests: Paths of manifests, or of folders that hold them.
  /// - Throws: ``RunError/notMerged(_:)``.
  package init(_ manifests: [String], of location: JobLocation) throws(RunError) {
    try self.init(unread: manifests, of: location)
    try telling { () throws(ManifestFault) in
      try forEachLine { entry, line, place throws(ManifestFault) in
        guard let file = JSONLine.value(StagedFile.self, of: line), file.path == entry.input,
          file.sha256 == entry.sha256, file.byteCount == entry.bytes, file.isSound
        else { throw .partDiffers(place, input: entry.input) }
        files[entry.input] = file
      }
    }
  }

  private init(unread manifests: [String], of location: JobLocation) throws(RunError) {
    do throws(Errno) {
      job = try FileDigest(path: location.file).sha256
    } catch {
      throw .inputOutput(path: location.file, reason: "\(error)")
    }
    try telling { () throws(ManifestFault) in
      for path in manifests { try add(path) }
    }
  }

  /// What was staged of a file; `nil` where nothing was.
  subscript(path: String) -> StagedFile? { files[path] }

  /// The files that were staged.
  var paths: Set<String> { Set(entries.keys) }

  /// Writes several parts as one, beside a manifest of it, and returns its lines.
  package static func merging(
    _ manifests: [String], of location: JobLocation, into folder: String
  ) throws(RunError) -> [ManifestLine] {
    let staged = try Self(unread: manifests, of: location)
    var lines: [String: ArraySlice<UInt8>] = [:]
    try staged.telling { () throws(ManifestFault) in
      try staged.forEachLine { entry, line, _ in lines[entry.input] = line }
    }
    let inputs = lines.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let parts = try PartFolder(making: folder)
    let output = try parts.write(part: inputs.flatMap { lines[$0] ?? [] })
    let merged = inputs.compactMap { input in
      staged.entries[input].map { entry in
        var line = entry.line
        line.output = output
        return line
      }
    }
    try parts.write(manifest: merged, for: output.sha256)
    return merged
  }
}

// MARK: - Manifests

extension StagedFiles {
  private mutating func add(_ path: String) throws(ManifestFault) {
    guard FileStatus(path: path)?.kind == .folder else { return try add(manifest: path) }
    let manifests: [String]
    do throws(Errno) {
      manifests = try PartFolder(path).manifests()
    } catch {
      throw .unreadable(path, "\(error)")
    }
    for manifest in manifests { try add(manifest: manifest) }
  }

  private mutating func add(manifest path: String) throws(ManifestFault) {
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try FileSystem.contents(of: path)
    } catch {
      throw .unreadable(path, "\(error)")
    }
    let folder = FileSystem.folder(of: path)
    for (index, text) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let line = try Self.line(text, index + 1, of: path)
      guard line.job == job else { throw .otherJob(path, input: line.input) }
      try add(Entry(line: line, folder: folder))
    }
  }

  /// The form and the version are read first: another's line need not have the fields of ours.
  private static func line(_ text: ArraySlice<UInt8>, _ number: Int, of path: String) throws(ManifestFault)
    -> ManifestLine
  {
    struct Origin: Decodable {
      var format: Int
      var version: String
    }
    guard let origin = JSONLine.value(Origin.self, of: text) else { throw .line(path, number) }
    guard origin.format == ManifestLine.currentFormat else { throw .otherFormat(path, origin.format) }
    guard origin.version == Version.current else { throw .otherVersion(path, found: origin.version) }
    guard let line = JSONLine.value(ManifestLine.self, of: text) else { throw .line(path, number) }
    return line
  }

  /// Of two parts that say the same of a file either will do; it is the same one in any order.
  private mutating func add(_ entry: Entry) throws(ManifestFault) {
    let input = entry.line.input
    guard let other = entries[input] else {
      entries[input] = entry
      return
    }
    guard other.line.content == entry.line.content, other.line.sha256 == entry.line.sha256 else {
      throw .contradictory(input)
    }
    if (entry.folder, entry.line.output.path) < (other.folder, other.line.output.path) {
      entries[input] = entry
    }
  }

  private func telling(_ work: () throws(ManifestFault) -> Void) throws(RunError) {
    do throws(ManifestFault) {
      try work()
    } catch {
      throw .notMerged(error.message)
    }
  }
}

// MARK: - Parts

extension StagedFiles {
  private struct Part: Hashable {
    var folder: String
    var output: ManifestLine.Output
  }

  /// Calls a closure with what the parts say of each file, as a line of JSON, one part in memory at a time.
  private func forEachLine(
    _ body: (ManifestLine, ArraySlice<UInt8>, String) throws(ManifestFault) -> Void
  ) throws(ManifestFault) {
    let parts = Dictionary(grouping: entries.values) { Part(folder: $0.folder, output: $0.line.output) }
    for (part, entries) in parts.sorted(by: { $0.key.output.path < $1.key.output.path }) {
      let place = "\(part.folder)/\(part.output.path)"
      let lines = Self.lines(of: try PartFolder(part.folder).part(part.output))
      for entry in entries {
        guard let line = lines[entry.line.content] else {
          throw .partDiffers(place, input: entry.line.input)
        }
        try body(entry.line, line, place)
      }
    }
  }

  /// By their hashes.
  private static func lines(of part: [UInt8]) -> [String: ArraySlice<UInt8>] {
    var lines: [String: ArraySlice<UInt8>] = [:]
    var start = part.startIndex
    while let end = part[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = part[start...end]
      lines[SHA256.hash(of: line)] = line
      start = end + 1
    }
    return lines
  }
}
