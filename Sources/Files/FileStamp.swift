#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What changes when a file does: two stamps that are equal are of the same file with the same content.
package struct FileStamp: Sendable, Hashable {
  package let byteCount: Int64
  /// Seconds since 1970, by the file system's clock.
  package let modified: Int
  private let nanoseconds: Int
  private let number: UInt64

  /// `nil` where there is no such file.
  package init?(path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    #if canImport(Darwin)
      let time = information.st_mtimespec
    #else
      let time = information.st_mtim
    #endif
    byteCount = Int64(information.st_size)
    modified = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
    number = UInt64(truncatingIfNeeded: information.st_ino)
  }

  /// Whether the file was changed so short a time ago that someone may still be writing it.
  ///
  /// A time to come, as a clock that was set back leaves them, is no sign of that.
  package func isWithin(seconds: Int) -> Bool {
    let age = time(nil) - modified
    return (0...seconds).contains(age)
  }
}
