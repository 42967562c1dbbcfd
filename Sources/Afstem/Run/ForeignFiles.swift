internal import Files
internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files in an output folder that no run published: the user's.
struct ForeignFiles {
  let folder: String
  private let published: Set<String>

  init(of folder: String) throws(SystemError) {
    self.folder = folder
    published = try OutputManifest(in: folder).paths
  }

  /// Makes them lie in another folder too.
  func keep(in other: String) throws {
    let tree = FolderTree(folder)
    for path in try tree.folders() where !published.contains(where: { $0.hasPrefix(path + "/") }) {
      try FileManager.default.createDirectory(atPath: "\(other)/\(path)", withIntermediateDirectories: true)
    }
    let publishedThere = try OutputManifest(in: other).paths
    for path in try tree.files() where !published.contains(path) {
      try keep(path, in: other, as: publishedThere.contains(path) ? path + Self.suffix : path)
    }
  }

  /// Under the first name that no other file has.
  private func keep(_ path: String, in other: String, as name: String) throws {
    let source = "\(folder)/\(path)"
    let destination = "\(other)/\(name)"
    if FileStatus(path: destination, followsLinks: false) != nil {
      if !isSame(source, destination) { try keep(path, in: other, as: name + Self.suffix) }
      return
    }
    try FileManager.default.createDirectory(
      at: URL(filePath: destination).deletingLastPathComponent(), withIntermediateDirectories: true)
    if link(source, destination) == 0 { return }
    try FileManager.default.copyItem(atPath: source, toPath: destination)
  }

  private func isSame(_ source: String, _ destination: String) -> Bool {
    FileIdentity(source) == FileIdentity(destination)
      || FileManager.default.contentsEqual(atPath: source, andPath: destination)
  }

  private static let suffix = ".before-afstem"
}

/// What tells one file from another, whatever they are called.
private struct FileIdentity: Equatable {
  let device: UInt64
  let number: UInt64

  init?(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: information.st_dev)
    number = UInt64(truncatingIfNeeded: information.st_ino)
  }
}
