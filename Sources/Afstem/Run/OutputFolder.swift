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
/// A run killed at any instant leaves at most a folder `.NAME.afstem` beside the output, which the next clears.
struct OutputFolder {
  let path: String
  private let parent: String
  private let staging: String
  /// Holds the old set for the moment between two renames, where the file system cannot exchange.
  private let retired: String

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
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Builds a set and puts it in the place of the last one, unless that is the same to the byte.
  ///
  /// - Parameters:
  ///   - build: Writes the set into an empty folder, given by its path.
  ///   - ready: Told of the whole set, in the folder it was built in, just before it takes its place.
  /// - Returns: False where the old set was left as it was.
  @discardableResult
  func replace(
    _ build: (String) throws -> Void, ready: (String, OutputManifest) throws -> Void = { _, _ in }
  ) throws(RunError) -> Bool {
    try prepare()
    let isNew: Bool
    do {
      try build(staging)
      isNew = try complete(ready)
      if isNew { try exchange() }
    } catch {
      if hasMarker(staging) { try? FolderTree(staging).remove() }
      try? restore()
      throw failure(error)
    }
    try? clear()
    return isNew
  }

  private func failure(_ error: any Error) -> RunError {
    (error as? RunError) ?? .inputOutput(path: path, reason: "\(error)")
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
      try restore()
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

  /// Lists the set, adds the user's files, and makes all of it last; false where the old set is the same.
  private func complete(_ ready: (String, OutputManifest) throws -> Void) throws -> Bool {
    var manifest = try OutputManifest(listing: staging)
    manifest.hashes[Self.markerName] = nil
    if manifest == OutputManifest(in: path), manifest.holds(in: path) {
      try ready(staging, manifest)
      return false
    }
    try manifest.write(into: staging)
    try ForeignFiles(of: path).keep(in: staging)
    try copyMode()
    try FolderTree(staging).synchronise(manifest.paths)
    guard unlink(marker(in: staging)) == 0 else { throw SystemError() }
    try FolderTree.synchronise(staging)
    try ready(staging, manifest)
    return true
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

  /// Deletes what lies beside the output, once nothing of the user's is only there.
  private func clear() throws {
    for folder in [staging, retired] where FileStatus(path: folder) != nil {
      if !hasMarker(folder) { try ForeignFiles(of: folder).keep(in: path) }
      try FolderTree(folder).remove()
    }
  }

  /// Says of a folder that it is still being built: all of the user's in it lies in the output too.
  private static let markerName = ".afstem-building"

  private func marker(in folder: String) -> String { "\(folder)/\(Self.markerName)" }

  private func hasMarker(_ folder: String) -> Bool { FileStatus(path: marker(in: folder)) != nil }
}
