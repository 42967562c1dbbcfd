internal import AfstemFiles
internal import SystemPackage

/// The files in an output folder that are the user's: those that no run published, and those that were published and
/// changed since.
struct ForeignFiles {
  let folder: String
  private let published: OutputManifest

  init(of folder: String) throws(Errno) {
    self.folder = folder
    published = try OutputManifest(in: folder)
  }

  /// Keeps them in another folder too, as links or copies, and returns those changed since they were published, each
  /// with the path that it has there.
  @discardableResult
  func keep(in other: String) throws(Errno) -> [KeptFile] {
    let tree = FolderTree(folder)
    let paths = published.paths
    for path in try tree.folders() where !paths.contains(where: { $0.hasPrefix(path + "/") }) {
      try FileSystem.makeFolders("\(other)/\(path)")
    }
    let publishedThere = try OutputManifest(in: other).paths
    var changed: [KeptFile] = []
    for path in try tree.files() {
      let isChanged = isChanged(path)
      guard isChanged || !paths.contains(path) else { continue }
      let kept = try keep(path, in: other, as: publishedThere.contains(path) ? path + Self.suffix : path)
      if isChanged { changed.append(KeptFile(path: path, kept: kept)) }
    }
    return changed
  }

  private func isChanged(_ path: String) -> Bool {
    published.hashes[path] != nil && !published.holds(path, in: folder)
  }

  /// Under the first name that no other file has, which is returned.
  private func keep(_ path: String, in other: String, as name: String) throws(Errno) -> String {
    let source = "\(folder)/\(path)"
    let destination = "\(other)/\(name)"
    if FileStatus(path: destination, followsLinks: false) != nil {
      return try isSame(source, destination) ? name : keep(path, in: other, as: name + Self.suffix)
    }
    try FileSystem.makeFolders(FileSystem.folder(of: destination))
    if (try? FileSystem.link(source, as: destination)) == nil {
      try FileSystem.copy(source, to: destination)
    }
    return name
  }

  private func isSame(_ source: String, _ destination: String) throws(Errno) -> Bool {
    if FileStatus(path: source, followsLinks: false)?.identity
      == FileStatus(path: destination, followsLinks: false)?.identity
    {
      return true
    }
    return FileStatus(path: destination)?.kind == .file
      && (try? FileSystem.isSame(source, destination)) == true
  }

  static let suffix = ".before-afstem"
}

/// A published file that was changed by hand, and where a run has kept it.
struct KeptFile: Hashable {
  var path: String
  var kept: String
}
