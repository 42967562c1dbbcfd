internal import CAfstemExchange
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The calls that swift-system lacks, each with its error.
enum SystemCalls {
  static func synchronise(_ file: FileDescriptor) throws(Errno) {
    // Some file systems cannot synchronise a folder, and say so.
    do throws(Errno) { try call { fsync(file.rawValue) } } catch .invalidArgument { return }
  }

  static func move(_ path: String, to destination: String) throws(Errno) {
    try call { rename(DiskName.bytes(of: path), DiskName.bytes(of: destination)) }
  }

  static func exchange(_ one: String, _ other: String) throws(Errno) {
    try call { exchange_paths(one, other) }
  }

  static func link(_ path: String, as other: String) throws(Errno) {
    #if canImport(Glibc)
      try call { Glibc.link(path, other) }
    #elseif canImport(Musl)
      try call { Musl.link(path, other) }
    #else
      try call { Darwin.link(path, other) }
    #endif
  }

  static func remove(_ path: String) throws(Errno) { try call { unlink(DiskName.bytes(of: path)) } }

  static func removeFolder(_ path: String) throws(Errno) { try call { rmdir(DiskName.bytes(of: path)) } }

  /// - Parameter permissions: What the process's mask leaves of them.
  static func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno) {
    try call { mkdir(DiskName.bytes(of: path), permissions.rawValue) }
  }

  static func setPermissions(_ permissions: FilePermissions, of file: FileDescriptor) throws(Errno) {
    try call { fchmod(file.rawValue, permissions.rawValue) }
  }

  /// Returns whether the lock is ours; where it is not, another process has it.
  static func lock(_ file: FileDescriptor) throws(Errno) -> Bool {
    do throws(Errno) { try call { flock(file.rawValue, LOCK_EX | LOCK_NB) } } catch .wouldBlock {
      return false
    }
    return true
  }

  static func unlock(_ file: FileDescriptor) { flock(file.rawValue, LOCK_UN) }

  /// Repeats a call that a signal has interrupted.
  private static func call(_ work: () -> CInt) throws(Errno) {
    while work() != 0 {
      let error = Errno(rawValue: errno)
      if error != .interrupted { throw error }
    }
  }
}
