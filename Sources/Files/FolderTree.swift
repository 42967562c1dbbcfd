internal import CExchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder with all that lies in it; links are never followed.
package struct FolderTree {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Paths within the folder of all but folders, each folder's names in order.
  ///
  /// - Throws: What keeps a folder in it from being listed; a folder that is not there has nothing in it.
  package func files() throws(SystemError) -> [String] { try entries().filter { !$0.isFolder }.map(\.path) }

  /// Paths within the folder of the folders in it, each before those within it.
  package func folders() throws(SystemError) -> [String] { try entries().filter(\.isFolder).map(\.path) }

  private func entries(below folder: String = "") throws(SystemError) -> [(path: String, isFolder: Bool)] {
    var entries: [(path: String, isFolder: Bool)] = []
    for name in try FolderListing.names(in: "\(path)/\(folder)").sorted() {
      let entry = folder.isEmpty ? name : "\(folder)/\(name)"
      let isFolder = FileStatus(path: "\(path)/\(entry)", followsLinks: false)?.kind == .folder
      entries.append((entry, isFolder))
      if isFolder { entries += try self.entries(below: entry) }
    }
    return entries
  }

  /// Makes sure that a crash of the machine finds some files, and every folder, as they are now.
  package func synchronise(_ files: Set<String>) throws(SystemError) {
    for file in files.sorted() { try Self.synchronise("\(path)/\(file)") }
    for folder in try folders().reversed() { try Self.synchronise("\(path)/\(folder)") }
    try Self.synchronise(path)
  }

  package static func synchronise(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemError() }
  }

  /// Makes two folders take each other's place at once; false where the file system cannot.
  package static func exchange(_ one: String, _ other: String) -> Bool {
    exchange_paths(one, other) == 0
  }
}
