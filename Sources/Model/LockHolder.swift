/// Who holds a lock, as it wrote in the file: for people, since the lock itself does not depend on it.
package struct LockHolder: Sendable, Hashable {
  package var processID: Int32
  /// ISO 8601, in UTC, by the holder's clock.
  package var since: String

  package init(processID: Int32, since: String) {
    self.processID = processID
    self.since = since
  }
}
