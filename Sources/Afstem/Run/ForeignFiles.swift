internal import Files
internal import FoundationEssentials
internal import SystemPackage

/// The files in an output folder that no run published: the user's.
struct ForeignFiles {
  let folder: String
  private let published: Set<String>

  init(of folder: String) throws(Errno) {
    self.folder = folder
    published = try OutputManifest(in: folder).paths
  }

  /// Keeps them in another folder too, as links or copies.
  func keep(in other: String) throws {
    let tree = FolderTree(folder)
    for path in try tree.folders() where !published.contains(where: { $0.hasPrefix(path + "/") }) {
      try FileSystem.makeFolders("\(other)/\(path)")
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
    try FileSystem.makeFolders(FileSystem.folder(of: destination))
    if (try? FileSystem.link(source, as: destination)) != nil { return }
    try FileManager.default.copyItem(atPath: source, toPath: destination)
  }

  private func isSame(_ source: String, _ destination: String) -> Bool {
    FileStatus(path: source, followsLinks: false)?.identity
      == FileStatus(path: destination, followsLinks: false)?.identity
      || FileManager.default.contentsEqual(atPath: source, andPath: destination)
  }

  private static let suffix = ".before-afstem"
}
