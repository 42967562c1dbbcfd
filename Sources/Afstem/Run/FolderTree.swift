internal import CExchange
internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder with all that lies in it; links are never followed.
struct FolderTree {
  let path: String

  init(_ path: String) { self.path = path }

  /// Paths within the folder of all but folders, each folder's names in order.
  func files() -> [String] { entries().filter { !$0.isFolder }.map(\.path) }

  /// Paths within the folder of the folders in it, each before those within it.
  func folders() -> [String] { entries().filter(\.isFolder).map(\.path) }

  private func entries(below folder: String = "") -> [(path: String, isFolder: Bool)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.sorted().flatMap { name -> [(path: String, isFolder: Bool)] in
      let entry = folder.isEmpty ? name : "\(folder)/\(name)"
      let isFolder = FileStatus(path: "\(path)/\(entry)", followsLinks: false)?.kind == .folder
      return [(entry, isFolder)] + (isFolder ? entries(below: entry) : [])
    }
  }

  /// Makes sure that a crash of the machine finds some files, and every folder, as they are now.
  func synchronise(_ files: Set<String>) throws(SystemError) {
    for file in files.sorted() { try Self.synchronise("\(path)/\(file)") }
    for folder in folders().reversed() { try Self.synchronise("\(path)/\(folder)") }
    try Self.synchronise(path)
  }

  static func synchronise(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemError() }
  }

  /// Makes two folders take each other's place at once; false where the file system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool {
    exchange_paths(one, other) == 0
  }
}
