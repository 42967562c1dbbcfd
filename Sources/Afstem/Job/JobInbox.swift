/// A folder that files arrive in, and where a run moves them once it has published.
package struct JobInbox: Sendable, Hashable {
  /// Paths within the job's folder; the patterns of the job's inputs are within ``directory``.
  package var directory: String
  package var archive: String
  package var quarantine: String

  package init(directory: String = "indbakke", archive: String = "arkiv", quarantine: String = "karantaene") {
    self.directory = directory
    self.archive = archive
    self.quarantine = quarantine
  }
}
