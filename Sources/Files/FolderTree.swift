package import SystemPackage

/// A folder with all that lies in it; links are never followed.
package struct FolderTree {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Paths within the folder of all but folders, each folder's names in order.
  ///
  /// - Throws: What keeps a folder in it from being listed; a folder that is not there has nothing in it.
  package func files() throws(Errno) -> [String] { try entries().filter { !$0.isFolder }.map(\.path) }

  /// Paths within the folder of the folders in it, each before those within it.
  package func folders() throws(Errno) -> [String] { try entries().filter(\.isFolder).map(\.path) }

  private func entries(below folder: String = "") throws(Errno) -> [(path: String, isFolder: Bool)] {
    var entries: [(path: String, isFolder: Bool)] = []
    for name in try FolderListing.names(in: "\(path)/\(folder)").sorted() {
      let entry = folder.isEmpty ? name : "\(folder)/\(name)"
      let isFolder = FileStatus(path: "\(path)/\(entry)", followsLinks: false)?.kind == .folder
      entries.append((entry, isFolder))
      if isFolder { entries += try self.entries(below: entry) }
    }
    return entries
  }

  /// Lets no one but those named open some files, and the folders that they lie in.
  package func permit(_ files: Set<String>, to access: FileAccess) throws(Errno) {
    for file in files.sorted() { try FileSystem.setPermissions(access.ofFiles, of: "\(path)/\(file)") }
    for folder in try folders() where files.contains(where: { $0.hasPrefix(folder + "/") }) {
      try FileSystem.setPermissions(access.ofFolders, of: "\(path)/\(folder)")
    }
  }

  /// Makes sure that a crash of the machine finds some files, and every folder, as they are now.
  package func synchronise(_ files: Set<String>) throws(Errno) {
    for file in files.sorted() { try FileSystem.synchronise("\(path)/\(file)") }
    for folder in try folders().reversed() { try FileSystem.synchronise("\(path)/\(folder)") }
    try FileSystem.synchronise(path)
  }
}
