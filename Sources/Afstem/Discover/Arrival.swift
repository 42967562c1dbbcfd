internal import AfstemModel
internal import AfstemFiles

/// A file in a job's inbox.
struct Arrival: Sendable, Hashable {
  /// The path within the inbox, which names the file wherever it lies.
  var path: String
  var location: String
  var sha256: String
  /// As the file was when it was hashed.
  var stamp: FileStamp?
  /// Why it cannot be read; empty if it is accepted.
  var problems: [Finding] = []

  init(_ file: FoundFile) {
    path = file.source.path
    location = file.location
    sha256 = file.source.sha256
    stamp = file.stamp
  }

  init(_ source: SourceFile, at location: String, problems: [Finding]) {
    path = source.path
    self.location = location
    sha256 = source.sha256
    stamp = FileStamp(path: location)
    self.problems = problems
  }
}
