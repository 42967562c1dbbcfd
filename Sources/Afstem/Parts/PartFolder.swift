internal import AfstemDigest
internal import AfstemFiles
internal import FoundationEssentials
internal import AfstemModel
internal import SystemPackage

/// A folder of parts and their manifests.
///
/// Each file appears complete, by a rename, and a part is named by its content: whoever writes it twice, or beside
/// another who does, leaves what one writer would have left.
struct PartFolder: Sendable {
  let path: String

  /// - Throws: ``RunError/outputUnavailable(path:reason:)``.
  init(making path: String) throws(RunError) {
    self.path = path
    do throws(Errno) {
      try FileSystem.makeFolders(path)
    } catch {
      throw .outputUnavailable(path: path, reason: "\(error)")
    }
  }

  init(_ path: String) { self.path = path }

  /// Writes a part and returns where it lies.
  func write(part bytes: [UInt8]) throws(RunError) -> ManifestLine.Output {
    let sha256 = SHA256.hash(of: bytes)
    let name = Self.partPrefix + sha256.prefix(Self.hashLength)
    try write(bytes, as: name)
    return ManifestLine.Output(path: name, sha256: sha256, bytes: bytes.count)
  }

  /// Writes what comes in pieces, such as ids, and returns where it lies.
  ///
  /// - Parameter forEachPiece: Gives the same pieces each time: they are hashed first, for the name.
  func write(
    ids forEachPiece: (([UInt8]) throws(Errno) -> Void) throws(Errno) -> Void
  ) throws(RunError) -> ManifestLine.Output {
    var place = path
    do throws(Errno) {
      var hash = SHA256()
      var count = 0
      try forEachPiece { piece in
        hash.update(piece.span.bytes)
        count += piece.count
      }
      let sha256 = hash.finish()
      let name = Self.idsPrefix + sha256.prefix(Self.hashLength)
      place = "\(path)/\(name)"
      var file = try ReplacementFile(for: place, for: .ownerOnly)
      try forEachPiece { piece throws(Errno) in try file.write(piece) }
      try file.commit()
      return ManifestLine.Output(path: name, sha256: sha256, bytes: count)
    } catch {
      throw .inputOutput(path: place, reason: "\(error)")
    }
  }

  /// Writes a manifest.
  ///
  /// - Parameter key: Gives it its name: a later manifest of the same key replaces it.
  func write(manifest lines: [ManifestLine], for key: String) throws(RunError) {
    let bytes = lines.flatMap { Array(JSONLine.text(of: $0)) }
    try write(bytes, as: Self.manifestPrefix + SHA256.hash(of: key.utf8).prefix(Self.hashLength))
  }

  private func write(_ bytes: [UInt8], as name: String) throws(RunError) {
    do throws(Errno) {
      try ReplacementFile.write(bytes, to: "\(path)/\(name)", for: .ownerOnly)
    } catch {
      throw .inputOutput(path: "\(path)/\(name)", reason: "\(error)")
    }
  }

  /// The paths of the manifests that lie in it, sorted.
  func manifests() throws(Errno) -> [String] {
    try FolderListing.names(in: path).filter { $0.hasPrefix(Self.manifestPrefix) && !$0.contains(".") }
      .sorted().map { "\(path)/\($0)" }
  }

  /// The bytes of a part, which are those that its manifest states.
  func part(_ output: ManifestLine.Output) throws(ManifestFault) -> [UInt8] {
    guard Self.isName(output.path, Self.partPrefix),
      output.path.hasSuffix(output.sha256.prefix(Self.hashLength))
    else {
      throw .partMisnamed(output.path)
    }
    let place = "\(path)/\(output.path)"
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try FileSystem.contents(of: place)
    } catch {
      throw .partMissing(place, "\(error)")
    }
    guard bytes.count == output.bytes, SHA256.hash(of: bytes) == output.sha256 else {
      throw .partChanged(place)
    }
    return bytes
  }

  /// Makes sure that a file of ids is the one that a manifest states.
  func check(ids output: ManifestLine.Output) throws(ManifestFault) {
    guard Self.isName(output.path, Self.idsPrefix) else { throw .partMisnamed(output.path) }
    let place = "\(path)/\(output.path)"
    let digest: FileDigest
    do throws(Errno) {
      digest = try FileDigest(path: place)
    } catch {
      throw .partMissing(place, "\(error)")
    }
    guard digest.byteCount == output.bytes, digest.sha256 == output.sha256 else { throw .partChanged(place) }
  }

  /// Whether a name is one that we give: no path, least of all one that leads elsewhere.
  private static func isName(_ name: String, _ prefix: String) -> Bool {
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return name.hasPrefix(prefix) && digits.count == hashLength
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (97...102).contains($0) }
  }

  private static let partPrefix = "part-"
  private static let idsPrefix = "ids-"
  private static let manifestPrefix = "manifest-"
  /// Digits of a hash that a name has.
  private static let hashLength = 16
}

/// A value as one line of JSON whose bytes are the same for the same value.
enum JSONLine {
  static func text(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(value)).map { [UInt8]($0) } ?? []
    return bytes + [UInt8(ascii: "\n")]
  }

  static func value<Value: Decodable>(_ type: Value.Type, of line: some Collection<UInt8>) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line))
  }
}
