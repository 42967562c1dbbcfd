/// A folder that files arrive in, and where a run moves them once it has published.
public struct JobInbox: Sendable, Hashable {
  /// Paths within the job's folder; the patterns of the job's inputs are within ``directory``.
  public var directory: String
  public var archive: String
  public var quarantine: String

  public init(directory: String = "indbakke", archive: String = "arkiv", quarantine: String = "karantaene") {
    self.directory = directory
    self.archive = archive
    self.quarantine = quarantine
  }
}
