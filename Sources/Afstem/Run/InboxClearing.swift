internal import AfstemFiles
internal import FoundationEssentials
internal import AfstemModel
internal import SystemPackage

/// Moves the files that a run has processed out of the inbox; none is ever deleted or replaced.
///
/// It begins when the run has published. If it is interrupted, the next run finds the remaining files unchanged,
/// publishes nothing, and moves them.
struct InboxClearing {
  private let inbox: JobInbox
  private let location: JobLocation
  /// Who may open the folders that files are moved to.
  private let access: FileAccess

  init(_ inbox: JobInbox, of location: JobLocation, for access: FileAccess) {
    self.inbox = inbox
    self.location = location
    self.access = access
  }

  /// Returns a notice for each file that could not be moved.
  func clear(_ arrivals: [Arrival]) -> [Notice] {
    let stamp: String
    do throws(Errno) {
      stamp = try self.stamp()
    } catch {
      return [Notice(inbox.archive, .notMoved(error))]
    }
    return arrivals.compactMap { arrival in
      do throws(Errno) {
        try move(arrival, at: stamp)
        return nil
      } catch {
        return Notice("\(inbox.directory)/\(arrival.path)", .notMoved(error))
      }
    }
  }

  /// The current time: `2026-11-21/021500`, later than any in the archive even if the clock was set back.
  private func stamp() throws(Errno) -> String {
    let archive = Archive(location.path(of: inbox.archive))
    return ArchiveTime(.now).stamp(after: try archive.newestStamp())
  }

  /// A file that has changed since it was hashed waits for the next run.
  private func move(_ arrival: Arrival, at stamp: String) throws(Errno) {
    guard FileStamp(path: arrival.location) == arrival.stamp else { return }
    let isAccepted = arrival.problems.isEmpty
    let place = location.path(of: isAccepted ? inbox.archive : inbox.quarantine)
    let destination = "\(place)/\(stamp)-\(arrival.sha256.prefix(12))/\(name(of: arrival))"
    try FileSystem.makeFolders(FileSystem.folder(of: destination), for: access)
    if !isAccepted { try explain(arrival, in: destination + ".txt") }
    guard FileStatus(path: destination, followsLinks: false) == nil else { throw Errno.fileExists }
    try FileSystem.move(arrival.location, to: destination)
    try FileSystem.synchronise(FileSystem.folder(of: destination))
  }

  /// Its path within the inbox as it is on disk.
  private func name(of arrival: Arrival) -> Substring {
    arrival.location.dropFirst(location.path(of: inbox.directory).count + 1)
  }

  private func explain(_ arrival: Arrival, in path: String) throws(Errno) {
    let lines = arrival.problems.map { $0.text(in: .danish).escapingControls() + "\n" }
    let text = "\(arrival.path) kunne ikke læses og er lagt til side:\n\(lines.joined())"
    // In place: a killed run must leave no file of another name, and the next run writes it again.
    try FileSystem.write(text.utf8, to: path)
    try FileSystem.setPermissions(access.ofFiles, of: path)
    try FileSystem.synchronise(path)
  }

}

extension Message {
  fileprivate static func notMoved(_ error: Errno) -> Self {
    Self(
      da: "filen kan ikke flyttes ud af indbakken: \(error)",
      en: "the file cannot be moved out of the inbox: \(error)")
  }
}
