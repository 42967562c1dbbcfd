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
    try replace { path throws(WorkbookWritingError) in try package.commit(to: path) }
  }

  /// Puts what `write` writes to a temporary file there, all of it or nothing.
  func replace(
    _ write: (_ temporary: String) throws(WorkbookWritingError) -> Void
  ) throws(WorkbookWritingError) {
    let temporary = try TemporaryFile(in: spoolDirectory)
    try write(temporary.path)
    switch self {
    case .file(let path): try Self.rename(temporary, to: path)
    case .descriptor(let file): try TemporaryFile.copy(temporary.path, to: file)
    }
  }

  /// Nothing is at `path` until all of it is on disk (ALICE, OSDI 2014): sync, rename, sync.
  private static func rename(
    _ temporary: borrowing TemporaryFile, to path: String
  ) throws(WorkbookWritingError) {
    try temporary.synchronise()
    guard systemRename(temporary.path, path) == 0 else {
      throw .system(operation: "renaming to \(path)", code: errno)
    }
    try TemporaryFile.synchronise(directory(of: path))
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Outside the type, where the name `rename` is the system's.
private func systemRename(_ source: String, _ destination: String) -> CInt { rename(source, destination) }
