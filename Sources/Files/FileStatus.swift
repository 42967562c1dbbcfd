package import SystemPackage

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
  package let permissions: FilePermissions
  package let identity: FileIdentity
  /// Seconds since 1970, by the file system's clock, and nanoseconds.
  let modified: (seconds: Int, nanoseconds: Int)
  /// The same of the last change of its content, permissions or links, which nobody but the system sets.
  let changed: (seconds: Int, nanoseconds: Int)

  /// `nil` where nothing lies there, or nothing that may be looked at.
  package init?(path: String, followsLinks: Bool = true) {
    guard let stat = try? Stat(FilePath(onDisk: path), followTargetSymlink: followsLinks) else { return nil }
    switch stat.type {
    case .regular: kind = .file
    case .directory: kind = .folder
    default: kind = .other
    }
    byteCount = Int(stat.size)
    permissions = stat.permissions
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: stat.deviceID.rawValue),
      number: UInt64(truncatingIfNeeded: stat.inode.rawValue))
    modified = (Int(stat.st_mtim.tv_sec), Int(stat.st_mtim.tv_nsec))
    changed = (Int(stat.st_ctim.tv_sec), Int(stat.st_ctim.tv_nsec))
  }

  /// Whether an error says that nothing lies at a path, and not that it cannot be looked at.
  static func isAbsence(_ error: Errno) -> Bool { error == .noSuchFileOrDirectory || error == .notDirectory }

  /// Whether something lies at a path that cannot be looked at.
  package static func isBarred(_ path: String) -> Bool {
    do throws(Errno) {
      _ = try Stat(FilePath(onDisk: path))
      return false
    } catch {
      return !isAbsence(error)
    }
  }
}

/// What tells one file from another, whatever they are called.
package struct FileIdentity: Sendable, Hashable {
  let device: UInt64
  let number: UInt64
}
