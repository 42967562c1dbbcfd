/// What changes whenever a file does, also where someone has set its time of change back.
///
/// Two that are equal are of the same content, if the file had been left alone for a while when the first was taken:
/// a file system's clock may tick slowly.
package struct FileSighting: Sendable, Hashable {
  /// To be written down and compared.
  package let text: String
  /// Seconds since 1970.
  private let changed: Int

  package init(_ status: FileStatus) {
    changed = status.changed.seconds
    text = """
      \(status.byteCount) \(status.modified.seconds).\(status.modified.nanoseconds) \
      \(status.changed.seconds).\(status.changed.nanoseconds) \(status.identity.device) \(status.identity.number)
      """
  }

  /// Whether the file had been left alone for so long.
  package func isOlder(thanSeconds seconds: Int) -> Bool { changed < CurrentProcess.clock - seconds }
}
