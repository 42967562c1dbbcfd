internal import Files
internal import Model
internal import SystemPackage

/// The files of a job's inputs: in its folder, or in its inbox and archive.
struct InputFiles {
  /// A file under the path that the job uses for it.
  struct File: Hashable {
    var path: String
    var location: String
    var isArrival = false
  }

  private let job: Job
  /// By the path that they go by.
  private let accepted: [String: Archived]
  private let names: ShownPaths

  private struct Archived {
    /// As it was in the inbox.
    var path: String
    var location: String
  }

  /// - Throws: ``RunError/inputOutput(path:reason:)`` where the archive cannot be listed.
  init(of job: Job) throws(RunError) {
    self.job = job
    let names = ShownPaths()
    self.names = names
    guard let inbox = job.inbox else {
      accepted = [:]
      return
    }
    let archive = job.location.path(of: inbox.archive)
    do throws(Errno) {
      accepted = Dictionary(
        try Archive(archive).newest().map {
          (names.shown($0.path), Archived(path: $0.path, location: $0.location))
        }
      ) { $1 }
    } catch {
      throw .inputOutput(path: archive, reason: "\(error)")
    }
  }

  /// Transient files beside those that a pattern names, by path.
  func passing(beside pattern: String) throws(RunError) -> [String] {
    let found = try found(GlobPattern(pattern)) + found(GlobPattern(pattern + ".*"))
    return found.filter(PassingFile.matches).map(names.shown)
  }

  /// Sorted by path, each once, without transient files; a file in the inbox replaces the archived ones of its name.
  func matching(_ pattern: GlobPattern) throws(RunError) -> [File] {
    let isInbox = job.inbox != nil && !pattern.isAbsolute
    let arrivals = try found(pattern).filter { !PassingFile.matches($0) }.map { path in
      File(
        path: names.shown(path), location: isInbox ? "\(folder)/\(path)" : job.location.path(of: path),
        isArrival: isInbox)
    }
    let arrived = Set(arrivals.map(\.path))
    let others = accepted.filter { pattern.matches($0.value.path) && !arrived.contains($0.key) }
    return (arrivals + others.map { File(path: $0.key, location: $0.value.location) }).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// Files that no pattern names, by the path that they go by.
  func overlooked(beside taken: Set<String>) throws(RunError) -> [String] {
    do throws(Errno) {
      return try OverlookedFiles(of: job, in: folder).paths().filter { !PassingFile.matches($0) }
        .map(names.shown).filter { !taken.contains($0) }
    } catch {
      throw .inputOutput(path: folder, reason: "\(error)")
    }
  }

  /// The path that a file within another goes by.
  func shown(_ path: String) -> String { names.shown(path) }

  /// The archived file to use instead of an unreadable one in the inbox.
  func accepted(_ path: String) -> File? { accepted[path].map { File(path: path, location: $0.location) } }

  /// The folder that patterns start from.
  private var folder: String {
    job.inbox.map { job.location.path(of: $0.directory) } ?? job.location.folder
  }

  private func found(_ pattern: GlobPattern) throws(RunError) -> [String] {
    try GlobExpansion(folder: folder, excluded: [job.output.directory]).files(matching: pattern)
  }
}

/// Transient files: locks of office programs, downloads and copies in progress, the files that desktops leave in
/// folders, and what we have said of a file and got back beside it.
private enum PassingFile {
  static func matches(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return prefixes.contains { name.hasPrefix($0) } || suffixes.contains { name.hasSuffix($0) }
      || names.contains(name) || ReturnMark.fileEndings.contains { name.hasSuffix($0) }
  }

  private static let prefixes = ["~$", ".~lock."]
  private static let suffixes = [".part", ".partial", ".crdownload", ".filepart", ".tmp", "~"]
  private static let names = ["thumbs.db", "desktop.ini"]
}
