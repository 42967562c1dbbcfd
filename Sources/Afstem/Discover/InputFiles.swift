internal import AfstemFiles
internal import AfstemModel
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

  /// Sorted by path, each once; a file in the inbox replaces the archived ones of its name.
  ///
  /// - Returns: Transient files, of such names or with another ending, apart from the others.
  func named(by text: String) throws(RunError) -> (files: [File], passing: [String]) {
    let pattern = GlobPattern(text)
    let found = try found(pattern)
    let passing = (found + (try self.found(GlobPattern(text + ".*")))).filter(isPassedOver)
    return (files(pattern, of: found.filter { !isPassedOver($0) }), passing.map(names.shown))
  }

  private func files(_ pattern: GlobPattern, of found: [String]) -> [File] {
    let isInbox = job.inbox != nil && !pattern.isAbsolute
    let arrivals = found.map { path in
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
      return try OverlookedFiles(of: job, in: folder).paths().filter { !isPassedOver($0) }
        .map(names.shown).filter { !taken.contains($0) }
    } catch {
      throw .inputOutput(path: folder, reason: "\(error)")
    }
  }

  /// Whether a file of the inbox is no link, and lies in none, which may lead anywhere; other files may be.
  func isPlain(_ file: File) -> Bool {
    guard file.isArrival else { return true }
    guard FileStatus(path: file.location, followsLinks: false)?.kind == .file else { return false }
    var place = FileSystem.folder(of: file.location)
    while place.utf8.count > folder.utf8.count {
      guard FileStatus(path: place, followsLinks: false)?.kind == .folder else { return false }
      place = FileSystem.folder(of: place)
    }
    return true
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
    do throws(FolderError) {
      return try GlobExpansion(folder: folder, excluded: Set([job.output.directory] + job.productPaths))
        .files(matching: pattern)
    } catch {
      throw RunError(error)
    }
  }

  /// Transient files, and what we have said of a file and got back beside it.
  private func isPassedOver(_ path: String) -> Bool {
    PassingFile.matches(path) || ReturnMark.isOurs(path)
  }
}
