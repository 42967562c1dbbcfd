#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the file system says of a path.
package struct FileStatus {
  package enum Kind {
    case file
    case folder
    /// A device, a pipe, a socket, or a link not followed.
    case other
  }

  package let kind: Kind
  package let byteCount: Int

  /// Whether an error says that nothing lies at a path, and not that it cannot be looked at.
  package static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  /// Whether something lies at a path that cannot be looked at.
  package static func isBarred(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) != 0 && !isAbsence(errno)
  }

  /// `nil` where nothing lies there, or nothing that may be looked at.
  package init?(path: String, followsLinks: Bool = true) {
    var information = stat()
    guard (followsLinks ? stat(path, &information) : lstat(path, &information)) == 0 else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    byteCount = Int(information.st_size)
  }
}
