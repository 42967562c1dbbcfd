internal import AfstemDigest
internal import AfstemFiles
internal import AfstemPublish
internal import SystemPackage

/// The list of files that a run published, kept among them, so that the next run replaces those and no others.
///
/// Its lines are those of `sha256sum`, which can check a set by it.
struct OutputManifest: Sendable, Hashable {
  static let fileName = ".afstem-published"

  /// Hashes by path, with `/` between a path's parts.
  var hashes: [String: String]

  /// Lists what lies in a folder.
  ///
  /// - Parameter files: Those whose hashes are known, since they were just written.
  init(listing folder: String, hashed files: [PublishedFile]) throws(Errno) {
    hashes = Dictionary(files.map { ($0.path, $0.sha256) }) { $1 }
    for path in try FolderTree(folder).files() where path != Self.fileName && hashes[path] == nil {
      hashes[path] = try FileDigest(path: "\(folder)/\(path)").sha256
    }
  }

  /// Reads the list in a folder; empty where there is none.
  init(in folder: String) throws(Errno) {
    hashes = [:]
    let path = "\(folder)/\(Self.fileName)"
    guard FileStatus(path: path) != nil || FileStatus.isBarred(path) else { return }
    for line in String(decoding: try FileSystem.contents(of: path), as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard let hash = parts.first, let path = parts.last, parts.count == 2 else { continue }
      hashes[String(path.drop { $0 == " " || $0 == "*" })] = String(hash)
    }
  }

  var paths: Set<String> { Set(hashes.keys).union([Self.fileName]) }

  /// Whether every listed file lies in a folder with the bytes it was published with.
  func holds(in folder: String) -> Bool {
    hashes.keys.allSatisfy { holds($0, in: folder) }
  }

  /// Whether a listed file lies in a folder with the bytes it was published with.
  func holds(_ path: String, in folder: String) -> Bool {
    hashes[path].map { (try? FileDigest(path: "\(folder)/\(path)"))?.sha256 == $0 } ?? false
  }

  /// By path, so that equal sets have equal lists.
  var text: String {
    hashes.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// Of the whole set: lower-case hexadecimal, SHA-256.
  var digest: String { SHA256.hash(of: text.utf8) }

  func write(into folder: String) throws(Errno) {
    try FileSystem.write(text.utf8, to: "\(folder)/\(Self.fileName)")
  }
}
