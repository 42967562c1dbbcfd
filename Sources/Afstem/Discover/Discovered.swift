package import AfstemModel
internal import AfstemFiles

/// The files of a run.
package struct Discovered: Sendable {
  /// In the order of the job's inputs, and by path within each.
  package var files: [FoundFile] = []
  /// Files that are not read, each with a finding.
  package var refused: [SourceReport] = []
  /// Files left for the next run because they are being written.
  package var unfinished: Set<String> = []
  /// Transient files, such as the locks of office programs.
  package var passing: Set<String> = []
  /// Files that no pattern of the job names.
  package var overlooked: [String] = []
  /// What has not come, in the order of the job.
  package var missing: [MissingInput] = []
  /// Whether a file is both new and so young that someone may still be writing it.
  var isAnyFresh = false
  /// Files in the job's inbox, to be moved once the run has published.
  var arrivals: [Arrival] = []
  /// What the accepted arrivals state, by their identity: they have been read already.
  var statements: [[String]: FileStatements] = [:]
  /// Accepted files to fall back on when a newer one of the same name is unusable, by path.
  var standbys: [String: [FoundFile]] = [:]

  /// Files that should have been staged, and were not.
  var unstaged: [String] = []
  /// Files that have another length than when they were staged.
  var changed: [String] = []

  package init() {}
}

extension Discovered {
  /// Leaves a file for the next run.
  mutating func leave(_ path: String) {
    unfinished.insert(path)
    files.removeAll { $0.sentPath == path }
    arrivals.removeAll { $0.path == path }
    standIn(for: path)
  }

  /// Leaves the files that have changed since they were hashed, and returns whether there were any.
  @discardableResult
  mutating func leaveChanged() -> Bool {
    let changed = files.filter { $0.stamp != FileStamp(path: $0.location) }
    for file in changed { leave(file.sentPath) }
    return !changed.isEmpty
  }

  mutating func refuse(_ source: SourceFile, _ status: SourceReport.Status) {
    refused.append(
      SourceReport(file: source, kind: source.kind, sheets: [], rowCount: 0, factCount: 0, status: status))
  }

  /// Falls back on the file accepted earlier under the same name.
  mutating func standIn(for path: String) {
    guard let standby = standbys.removeValue(forKey: path) else { return }
    files += standby
    files.sort { $0.source.order < $1.source.order }
  }

  /// Shown to whoever started the run.
  var notices: [Notice] {
    unfinished.sorted().map { Notice($0, .unfinished) } + passing.sorted().map { Notice($0, .passing) }
  }
}

extension Message {
  static let unfinished = Self(
    da: "filen er ved at blive skrevet; den venter til næste kørsel",
    en: "the file is being written; it waits for the next run")
  static let passing = Self(
    da: "en lås eller en fil på vej; den læses ikke", en: "a lock or a file on its way; it is not read")
}
