#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where an archive goes, and how it gets there whole.
enum ArchiveDestination {
  /// A file that is replaced.
  case file(String)
  /// An open file that is written to; it may be a pipe.
  case descriptor(CInt)

  /// A folder for files without a name.
  var spoolDirectory: String {
    switch self {
    case .file(let path): Self.directory(of: path)
    case .descriptor: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }
  }

  /// Writes the archive beside where it goes, then puts it there.
  func commit(_ package: PackageWriter) throws(WorkbookWritingError) {
    switch self {
    case .file(let path): try Self.replace(path, with: package)
    case .descriptor(let file):
      let temporary = try TemporaryFile(in: spoolDirectory)
      try package.commit(to: temporary.path)
      try temporary.copy(to: file)
    }
  }

  /// Nothing is at `path` until all of it is on disk (ALICE, OSDI 2014): write beside, sync, rename, sync.
  private static func replace(_ path: String, with package: PackageWriter) throws(WorkbookWritingError) {
    let temporary = try TemporaryFile(in: directory(of: path))
    try package.commit(to: temporary.path)
    try temporary.synchronise()
    guard rename(temporary.path, path) == 0 else {
      throw .system(operation: "renaming to \(path)", code: errno)
    }
    try TemporaryFile.synchronise(directory(of: path))
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
