internal import AfstemDigest
internal import AfstemFiles
internal import AfstemInterpret
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

  /// A file, or a stretch of one.
  fileprivate struct Key: Hashable {
    /// The path that the job knows the file by.
    var input: String
    var range: TextRange?
  }

  private var entries: [Key: Entry] = [:]
  private var files: [String: StagedFile] = [:]
  /// In no order.
  private(set) var ranged: [RangedFile] = []
  /// The job file's SHA-256.
  private let job: String

  /// Reads manifests and everything that they speak of.
  ///
  /// Files that were counted in stretches are left to be put together.
  ///
  /// - Parameter manifests: Paths of manifests, or of folders that hold them.
  /// - Throws: ``RunError/notMerged(_:)``.
  init(_ manifests: [String], of location: JobLocation) throws(RunError) {
    try self.init(unread: manifests, of: location)
    var ranges: [String: [(range: StagedRange, folder: String)]] = [:]
    try telling { () throws(ManifestFault) in
      try checkRanges()
      try forEachLine { entry, line, place throws(ManifestFault) in
        let input = entry.line.input
        if entry.line.range == nil {
          files[input] = try Self.file(line, of: entry.line, place)
        } else {
          ranges[input, default: []].append((try Self.range(line, of: entry, place), entry.folder))
        }
      }
    }
    ranged = ranges.values.compactMap { RangedFile($0) }
  }

  /// Takes what a file states that was counted in stretches.
  mutating func take(_ file: StagedFile) { files[file.path] = file }

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
  var paths: Set<String> { Set(entries.keys.map(\.input)) }

  /// Writes several parts as one, beside a manifest of it, and returns its lines.
  package static func merging(
    _ manifests: [String], of location: JobLocation, into folder: String
  ) throws(RunError) -> [ManifestLine] {
    let staged = try Self(unread: manifests, of: location)
    let parts = try PartFolder(making: folder)
    var lines: [Key: ArraySlice<UInt8>] = [:]
    try staged.telling { () throws(ManifestFault) in
      try staged.forEachLine { entry, line, _ in lines[Key(entry.line)] = line }
    }
    let keys = lines.keys.sorted { $0.precedes($1) }
    let output = try parts.write(part: keys.flatMap { lines[$0] ?? [] })
    var merged: [ManifestLine] = []
    for case let entry? in keys.map({ staged.entries[$0] }) {
      var line = entry.line
      line.output = output
      try staged.copyIDs(of: entry, to: parts)
      merged.append(line)
    }
    try parts.write(manifest: merged, for: output.sha256)
    return merged
  }

  private func copyIDs(of entry: Entry, to parts: PartFolder) throws(RunError) {
    guard let ids = entry.line.ids else { return }
    try telling { () throws(ManifestFault) in try PartFolder(entry.folder).check(ids: ids) }
    let path = "\(entry.folder)/\(ids.path)"
    _ = try parts.write { body throws(Errno) in try IdentityFile(reading: path).forEachPiece(body) }
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
    let key = Key(entry.line)
    guard let other = entries[key] else {
      entries[key] = entry
      return
    }
    guard other.line.content == entry.line.content, other.line.sha256 == entry.line.sha256 else {
      throw .contradictory(key.input)
    }
    if (entry.folder, entry.line.output.path) < (other.folder, other.line.output.path) {
      entries[key] = entry
    }
  }

  /// Makes sure that the stretches of each file are of the same file and cover it, all of it and nothing twice.
  private func checkRanges() throws(ManifestFault) {
    for (input, lines) in Dictionary(grouping: entries.values.map(\.line), by: \.input) {
      guard lines.contains(where: { $0.range != nil }) else { continue }
      guard Set(lines.map(\.sha256)).count == 1 else { throw .contradictory(input) }
      try Self.checkCover(lines, of: input)
    }
  }

  private static func checkCover(_ lines: [ManifestLine], of input: String) throws(ManifestFault) {
    let whole = TextRange(from: 0, to: nil)
    var last = (range: TextRange(from: 0, to: 0), reachesEnd: false)
    for (range, reachesEnd) in lines.map({ ($0.range ?? whole, $0.reachesEnd ?? true) }).sorted(by: {
      ($0.0.from, $0.0.to ?? .max) < ($1.0.from, $1.0.to ?? .max)
    }) {
      guard let end = last.range.to, range.from >= end else {
        throw .rangesOverlap(input, last.range, range)
      }
      if range.from > end { throw .rangeMissing(input, TextRange(from: end, to: range.from)) }
      last = (range, reachesEnd)
    }
    guard last.reachesEnd else { throw .rangeMissing(input, TextRange(from: last.range.to ?? 0, to: nil)) }
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

extension ManifestLine {
  fileprivate func isOf(_ file: StagedFile) -> Bool {
    file.path == input && file.sha256 == sha256 && file.byteCount == bytes
  }
}

extension StagedFiles.Key {
  init(_ line: ManifestLine) { self.init(input: line.input, range: line.range) }

  /// By path, and by where a stretch begins.
  func precedes(_ other: Self) -> Bool {
    guard input == other.input else { return input.utf8.lexicographicallyPrecedes(other.input.utf8) }
    return (range?.from ?? 0, range?.to ?? .max) < (other.range?.from ?? 0, other.range?.to ?? .max)
  }
}

extension StagedFiles {
  private struct Part: Hashable {
    var folder: String
    var output: ManifestLine.Output
  }

  /// Calls a closure with what the parts say of each file, as a line of JSON, one part in memory at a time.
  private func forEachLine(
    _ body: (Entry, ArraySlice<UInt8>, String) throws(ManifestFault) -> Void
  ) throws(ManifestFault) {
    let parts = Dictionary(grouping: entries.values) { Part(folder: $0.folder, output: $0.line.output) }
    for (part, entries) in parts.sorted(by: { $0.key.output.path < $1.key.output.path }) {
      let place = "\(part.folder)/\(part.output.path)"
      let lines = Self.lines(of: try PartFolder(part.folder).part(part.output))
      for entry in entries {
        guard let line = lines[entry.line.content] else {
          throw .partDiffers(place, input: entry.line.input)
        }
        try body(entry, line, place)
      }
    }
  }

  private static func file(
    _ bytes: ArraySlice<UInt8>, of line: ManifestLine, _ place: String
  ) throws(ManifestFault) -> StagedFile {
    guard let file = JSONLine.value(StagedFile.self, of: bytes), line.isOf(file), file.isSound else {
      throw .partDiffers(place, input: line.input)
    }
    return file
  }

  private static func range(
    _ bytes: ArraySlice<UInt8>, of entry: Entry, _ place: String
  ) throws(ManifestFault) -> StagedRange {
    guard let staged = JSONLine.value(StagedRange.self, of: bytes), entry.line.isOf(staged.file),
      staged.range == entry.line.range, staged.reachesEnd == entry.line.reachesEnd,
      staged.ids == entry.line.ids, staged.isSound
    else { throw .partDiffers(place, input: entry.line.input) }
    if let ids = staged.ids { try PartFolder(entry.folder).check(ids: ids) }
    return staged
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
