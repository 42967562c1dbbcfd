internal import AfstemFiles
internal import FoundationEssentials
internal import AfstemModel
internal import AfstemPublish
internal import SystemPackage

/// The folder that a run publishes into, as a set that appears whole or not at all.
///
/// A set is built in a folder beside the output and takes its place in one exchange, so that a reader sees
/// the old set or the new one. Files that no run published are the user's: they are in the new folder too,
/// as the same files under another link, and are never deleted.
///
/// Beside it lie folders whose names say what may become of them, so that a run killed at any instant leaves
/// nothing that the next cannot clear: `.NAME.afstem-new` and `.NAME.afstem-rubbish` may always be deleted, while
/// `.NAME.afstem` and `.NAME.afstem-old` are whole sets, and may hold a file that the user has just saved.
struct OutputFolder {
  let path: String
  private let parent: String
  /// Where a set is built.
  private let building: String
  /// Holds a set that is whole: the new one, and the old one once the two have been exchanged.
  private let whole: String
  /// Holds the old set for the moment between two renames, where the file system cannot exchange.
  private let retired: String
  private let rubbish: String
  /// What the job says of who may open it.
  private let access: FileAccess?

  /// - Parameter access: Who may open what is published; its owner alone unless given, though a folder that is there
  ///   keeps its permissions.
  /// - Throws: ``RunError/outputUnavailable(path:reason:)`` where the output would hold the job itself.
  init(_ path: String, keepingOut job: String, for access: FileAccess? = nil) throws(RunError) {
    let resolved = Self.resolved(path)
    guard !(Self.resolved(job) + "/").hasPrefix(resolved + "/") else {
      throw .outputUnavailable(path: path, reason: "the job lies in it")
    }
    let url = URL(filePath: resolved)
    self.path = resolved
    parent = url.deletingLastPathComponent().path
    whole = "\(parent)/.\(url.lastPathComponent).afstem"
    building = whole + "-new"
    retired = whole + "-old"
    rubbish = whole + "-rubbish"
    self.access = access
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Beside the output, so that jobs that share it take turns.
  var lockPath: String { whole + "-lock" }

  /// Builds a complete set beside the last one and synchronises it to disk.
  ///
  /// - Parameter build: Writes the set into an empty folder, given by its path, and returns the files that it has
  ///   hashed on the way.
  func stage(_ build: (String) throws -> [PublishedFile]) throws(RunError) -> StagedSet {
    try prepare()
    return try orTidy { try complete(try build(building)) }
  }

  /// Replaces the last set with a new one; a byte-identical set is left alone.
  func put(_ set: StagedSet) throws(RunError) {
    try orTidy { if set.isNew { try exchange() } else { try permit(path, set.manifest.paths) } }
    try? clear()
  }

  /// Deletes what a killed run may have left beside the output.
  func tidy() { try? clear() }

  /// Deletes a set that another thread is still building; the caller makes sure that it is never put in place.
  ///
  /// It is moved aside first, so that none of it can be completed meanwhile; whatever the other thread adds later
  /// is deleted by the next run.
  func abandon() {
    try? discard(building)
  }

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
  /// The hash of the published set; `nil` if one of its files is missing or changed.
  var digest: String? {
    guard let manifest = try? OutputManifest(in: path), !manifest.hashes.isEmpty, manifest.holds(in: path)
    else {
      return nil
    }
    return manifest.digest
  }
}

// MARK: - Editions

extension OutputFolder {
  /// Lies in every public set, and in no other.
  private static let publicMark = ".afstem-public"

  static func markPublic(_ folder: String) throws(Errno) -> PublishedFile {
    let mark = PublishedFile(path: publicMark, bytes: [])
    try mark.write(into: folder)
    return mark
  }

  /// Refuses a folder that holds a set of the other kind: partners' figures must not come to lie where the public
  /// reads, nor a public set where partners look for theirs.
  func refuse(unlessPublic isPublic: Bool) throws(RunError) {
    guard let standing = try? OutputManifest(in: path), !standing.hashes.isEmpty else { return }
    let standsPublic = standing.hashes[Self.publicMark] != nil
    guard standsPublic != isPublic else { return }
    throw .outputUnavailable(
      path: path, reason: standsPublic ? "a public edition lies in it" : "the partners' own set lies in it")
  }
}

// MARK: - Steps

extension OutputFolder {
  /// Recovers from a killed run and makes an empty folder to build in.
  private func prepare() throws(RunError) {
    do {
      if let status = FileStatus(path: path), status.kind != .folder { throw Errno.notDirectory }
      try FileSystem.makeFolders(parent)
      try clear()
      try FileSystem.makeFolder(building, for: .ownerOnly)
    } catch {
      throw .outputUnavailable(path: path, reason: "\(error)")
    }
  }

  /// Puts the old set back where a run was killed between two renames.
  private func restore() throws {
    if FileStatus(path: path) == nil, FileStatus(path: retired) != nil {
      try FileSystem.move(retired, to: path)
    }
  }

  /// Lists the set, adds the user's files, synchronises everything, then renames it to mark it complete.
  private func complete(_ files: [PublishedFile]) throws -> StagedSet {
    let manifest = try OutputManifest(listing: building, hashed: files)
    if try manifest == OutputManifest(in: path), manifest.holds(in: path) {
      return StagedSet(files: files, manifest: manifest, isNew: false)
    }
    try manifest.write(into: building)
    let changed = try ForeignFiles(of: path).keep(in: building)
    try permit(building, manifest.paths)
    try FolderTree(building).synchronise(manifest.paths)
    try FileSystem.move(building, to: whole)
    return StagedSet(files: files, manifest: manifest, isNew: true, changed: changed)
  }

  private func permit(_ folder: String, _ files: Set<String>) throws(Errno) {
    let access = access ?? .ownerOnly
    try FolderTree(folder).permit(files, to: access)
    let standing = self.access == nil ? FileStatus(path: path)?.permissions : nil
    try FileSystem.setPermissions(standing ?? access.ofFolders, of: folder)
  }

  /// Afterwards the new set lies in the output's place, and the old one, if any, beside it.
  private func exchange() throws {
    if FileStatus(path: path) == nil {
      try FileSystem.move(whole, to: path)
    } else if !FileSystem.exchange(whole, path) {
      try FileSystem.move(path, to: retired)
      try FileSystem.move(whole, to: path)
    }
    try FileSystem.synchronise(parent)
  }

  /// Deletes what lies beside the output once the output is in place and holds all of the user's files.
  private func clear() throws {
    try restore()
    for folder in [rubbish, building] { try delete(folder) }
    for folder in [whole, retired] where FileStatus(path: folder) != nil {
      try ForeignFiles(of: folder).keep(in: path)
      try discard(folder)
    }
  }

  /// Renames a folder to a name that says it may be deleted, then deletes it.
  private func discard(_ folder: String) throws {
    try delete(rubbish)
    try FileSystem.move(folder, to: rubbish)
    try delete(rubbish)
  }

  private func delete(_ folder: String) throws {
    if FileStatus(path: folder) != nil { try FileSystem.removeTree(folder) }
  }
}

/// A complete set of outputs beside the published one.
struct StagedSet {
  /// The files hashed as they were written: all but the workbooks.
  var files: [PublishedFile]
  var manifest: OutputManifest
  /// False if the published set is byte-identical.
  var isNew: Bool
  /// Published files that were changed by hand, and are kept.
  var changed: [KeptFile] = []
}
