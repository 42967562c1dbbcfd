#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The destination of an archive, which is replaced atomically.
enum ArchiveDestination {
  /// A path, whose file is replaced.
  case file(String)
  /// An open file or pipe, which is written to.
  case descriptor(CInt)

  /// The folder for temporary files.
  var spoolDirectory: String {
    switch self {
    case .file(let path): Self.directory(of: path)
    case .descriptor: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }
  }

  /// Writes the archive to a temporary file, then moves it to its destination.
  func commit(_ package: PackageWriter) throws(WorkbookWritingError) {
    try replace { path throws(WorkbookWritingError) in try package.commit(to: path) }
  }

  /// Replaces the destination with what `write` writes to a temporary file, completely or not at all.
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

  /// Syncs the file, renames it and syncs the folder, so that `path` never has a partial file (ALICE, OSDI 2014).
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

/// At file level, where `rename` means the system's function.
private func systemRename(_ source: String, _ destination: String) -> CInt { rename(source, destination) }
