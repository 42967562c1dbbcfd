/// What changes when a file does: two stamps that are equal are of the same file with the same content.
package struct FileStamp: Sendable, Hashable {
  package let byteCount: Int
  /// Seconds since 1970, by the file system's clock.
  package let modified: Int
  private let nanoseconds: Int
  private let identity: FileIdentity

  /// `nil` where there is no such file.
  package init?(path: String) {
    guard let status = FileStatus(path: path) else { return nil }
    self.init(status)
  }

  package init(_ status: FileStatus) {
    byteCount = status.byteCount
    (modified, nanoseconds) = status.modified
    identity = status.identity
  }

  /// The stamp as text, to be compared with one that was written down.
  package var text: String { "\(byteCount) \(modified).\(nanoseconds) \(identity.number)" }

  /// Whether the file was changed so short a time ago that someone may still be writing it.
  ///
  /// A time in the future, as a clock that was set back leaves them, is no sign of that.
  package func isWithin(seconds: Int) -> Bool { (0...seconds).contains(CurrentProcess.clock - modified) }
}
