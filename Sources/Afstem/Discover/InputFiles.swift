/// Where the files of a job's inputs lie: in its folder, or in its inbox and what was accepted from there.
struct InputFiles {
  /// A file by the path that the job knows it by.
  struct File: Hashable {
    var path: String
    var location: String
    var isArrival = false
  }

  private let job: Job
  private let accepted: [String: String]

  init(of job: Job) {
    self.job = job
    accepted = job.inbox.map { Archive(job.location.path(of: $0.archive)).newest() } ?? [:]
  }

  /// Files that come and go beside those that a pattern names, by path.
  func passing(beside pattern: String) -> [String] {
    [pattern, pattern + ".*"].flatMap { found(GlobPattern($0)) }.filter(PassingFile.matches)
  }

  /// By path, each once, without those that come and go; a file in the inbox stands for the accepted ones of its name.
  func matching(_ pattern: GlobPattern) -> [File] {
    let isInbox = job.inbox != nil && !pattern.isAbsolute
    let arrivals = found(pattern).filter { !PassingFile.matches($0) }.map { path in
      File(
        path: path, location: isInbox ? "\(folder)/\(path)" : job.location.path(of: path), isArrival: isInbox)
    }
    let names = Set(arrivals.map(\.path))
    let others = accepted.filter { pattern.matches($0.key) && !names.contains($0.key) }
    return (arrivals + others.map { File(path: $0.key, location: $0.value) }).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// What stands for a file of the inbox that cannot be read.
  func accepted(_ path: String) -> File? { accepted[path].map { File(path: path, location: $0) } }

  /// That patterns start from.
  private var folder: String {
    job.inbox.map { job.location.path(of: $0.directory) } ?? job.location.folder
  }

  private func found(_ pattern: GlobPattern) -> [String] {
    GlobExpansion(folder: folder, excluded: [job.output.directory]).files(matching: pattern)
  }
}
