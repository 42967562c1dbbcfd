internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder that a run publishes into, as a set that appears whole or not at all.
///
/// A set is built in a folder beside the output and takes its place in one exchange, so that a reader sees
/// the old set or the new one. Files that no run published are the user's: they are in the new folder too,
/// as the same files under another link, and are never deleted.
///
/// A run killed at any instant leaves at most folders `.NAME.afstem` and `.NAME.afstem-…` beside the output, which
/// the next clears.
struct OutputFolder {
  let path: String
  private let parent: String
  private let staging: String
  /// Holds the old set for the moment between two renames, where the file system cannot exchange.
  private let retired: String
  /// What may go, wherever it came from: none of the user's is only there.
  private let rubbish: String

  /// - Throws: ``RunError/outputUnavailable(path:reason:)`` where the output would hold the job itself.
  init(_ path: String, keepingOut job: String) throws(RunError) {
    let resolved = Self.resolved(path)
    guard !(Self.resolved(job) + "/").hasPrefix(resolved + "/") else {
      throw .outputUnavailable(path: path, reason: "the job lies in it")
    }
    let url = URL(filePath: resolved)
    self.path = resolved
    parent = url.deletingLastPathComponent().path
    staging = "\(parent)/.\(url.lastPathComponent).afstem"
    retired = staging + "-old"
    rubbish = staging + "-rubbish"
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Beside the output, so that jobs that share it take turns.
  var lockPath: String { staging + "-lock" }

  /// Builds a set beside the last one, whole and on the disk.
  ///
  /// - Parameter build: Writes the set into an empty folder, given by its path.
  func stage(_ build: (String) throws -> Void) throws(RunError) -> StagedSet {
    try prepare()
    return try orTidy {
      try build(staging)
      return try complete()
    }
  }

  /// Puts a set in the place of the last one; one that is the same to the byte is left as it was.
  func put(_ set: StagedSet) throws(RunError) {
    if set.isNew { try orTidy(exchange) }
    try? clear()
  }

  /// Clears what lies beside the set that stands; a run that was killed may have left it.
  func tidy() { try? clear() }

  /// Clears a set while it is still being built, by another thread; the caller keeps it from being put in place.
  func abandon() {
    for _ in 0..<Self.attempts where hasMarker(staging) {
      try? removeRubbish()
      try? discard(staging)
    }
  }

  /// Of clearing what the other thread clears too.
  private static let attempts = 10

  private func orTidy<Result>(_ work: () throws -> Result) throws(RunError) -> Result {
    do {
      return try work()
    } catch {
      tidy()
      throw (error as? RunError) ?? .inputOutput(path: path, reason: "\(error)")
    }
  }
}

extension OutputFolder {
  /// Of the set that stands now, as its manifest lists it; `nil` where a file of it is missing or changed.
  var digest: String? {
    let manifest = OutputManifest(in: path)
    return manifest.hashes.isEmpty || !manifest.holds(in: path) ? nil : manifest.digest
  }
}

// MARK: - Steps

extension OutputFolder {
  /// Settles what a killed run left, and makes an empty folder to build in.
  private func prepare() throws(RunError) {
    do {
      if let status = FileStatus(path: path), status.kind != .folder { throw SystemError(code: ENOTDIR) }
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try clear()
      guard mkdir(staging, 0o777) == 0 else { throw SystemError() }
      try Data().write(to: URL(filePath: marker(in: staging)))
    } catch {
      throw .outputUnavailable(path: path, reason: "\(error)")
    }
  }

  /// Puts the old set back where a run was killed between two renames.
  private func restore() throws {
    if FileStatus(path: path) == nil, FileStatus(path: retired) != nil { try move(retired, to: path) }
  }

  /// Lists the set, adds the user's files, and makes all of it last.
  private func complete() throws -> StagedSet {
    var manifest = try OutputManifest(listing: staging)
    manifest.hashes[Self.markerName] = nil
    if manifest == OutputManifest(in: path), manifest.holds(in: path) {
      return StagedSet(folder: staging, manifest: manifest, isNew: false)
    }
    try manifest.write(into: staging)
    try ForeignFiles(of: path).keep(in: staging)
    try copyMode()
    try FolderTree(staging).synchronise(manifest.paths)
    guard unlink(marker(in: staging)) == 0 else { throw SystemError() }
    try FolderTree.synchronise(staging)
    return StagedSet(folder: staging, manifest: manifest, isNew: true)
  }

  private func copyMode() throws {
    guard let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] else {
      return
    }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: staging)
  }

  /// Afterwards the new set lies in the output's place, and the old one, if any, beside it.
  private func exchange() throws {
    if FileStatus(path: path) == nil {
      try move(staging, to: path)
    } else if !FolderTree.exchange(staging, path) {
      try move(path, to: retired)
      try move(staging, to: path)
    }
    try FolderTree.synchronise(parent)
  }

  private func move(_ path: String, to destination: String) throws(SystemError) {
    guard rename(path, destination) == 0 else { throw SystemError() }
  }

  /// Deletes what lies beside the output, once the output stands and has all of the user's.
  private func clear() throws {
    try restore()
    try removeRubbish()
    for folder in [staging, retired] where FileStatus(path: folder) != nil {
      if !hasMarker(folder) { try ForeignFiles(of: folder).keep(in: path) }
      try discard(folder)
    }
  }

  /// Deletes a folder under another name, so that whoever still builds in it finds it gone, and what is left of it
  /// is never taken for the user's.
  private func discard(_ folder: String) throws {
    try move(folder, to: rubbish)
    try removeRubbish()
  }

  private func removeRubbish() throws {
    if FileStatus(path: rubbish) != nil { try FileManager.default.removeItem(atPath: rubbish) }
  }

  /// Says of a folder that it is no whole set.
  private static let markerName = ".afstem-building"

  private func marker(in folder: String) -> String { "\(folder)/\(Self.markerName)" }

  private func hasMarker(_ folder: String) -> Bool { FileStatus(path: marker(in: folder)) != nil }
}
