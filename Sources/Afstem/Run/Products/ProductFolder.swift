internal import AfstemDigest
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// A folder that products go into, each file by a rename of its own.
///
/// They are built in a hidden folder within it, which may always be deleted.
struct ProductFolder {
  let path: String
  private let building: String
  private let access: FileAccess

  /// - Parameter job: Tells the folder of this job from those of others that share the place.
  init(_ path: String, of job: String, for access: FileAccess) {
    self.path = path
    building = "\(path)/.afstem-\(SHA256.hash(of: job.utf8).prefix(12))"
    self.access = access
  }

  /// Deletes what a killed run has left.
  func tidy() {
    if FileStatus(path: building, followsLinks: false) != nil { try? FileSystem.removeTree(building) }
  }

  /// An empty folder to build one product in.
  func makePlace(_ number: Int) throws(RunError) -> String {
    let place = "\(building)/\(number)"
    do throws(Errno) {
      try FileSystem.makeFolders(path, for: access)
      try FileSystem.makeFolders(place, for: .ownerOnly)
    } catch {
      throw .outputUnavailable(path: path, reason: error.description)
    }
    return place
  }

  /// The files built in a place, with their hashes; they are fit to be put in place.
  func files(in place: String) throws(RunError) -> [(path: String, sha256: String)] {
    do throws(Errno) {
      return try FolderTree(place).files().map { path throws(Errno) in
        try FileSystem.setPermissions(access.ofFiles, of: "\(place)/\(path)")
        return (path, try FileDigest(path: "\(place)/\(path)").sha256)
      }
    } catch {
      throw .inputOutput(path: place, reason: error.description)
    }
  }

  /// Puts a file in its place, and keeps one that someone else has put there, or changed.
  ///
  /// - Parameter known: The hashes of what was put there before.
  /// - Returns: The name under which the other is kept; `nil` where there was none.
  func put(_ source: String, at destination: String, _ sha256: String, known: Set<String>) throws(Errno)
    -> String?
  {
    try FileSystem.makeFolders(FileSystem.folder(of: destination), for: access)
    var kept: String?
    if FileStatus(path: destination, followsLinks: false) != nil {
      let standing = (try? FileDigest(path: destination))?.sha256
      if standing == sha256 {
        try FileSystem.setPermissions(access.ofFiles, of: destination)
        return nil
      }
      if standing.map(known.contains) != true { kept = try keep(destination) }
    }
    try FileSystem.move(source, to: destination)
    return kept
  }

  /// Gives a file another name beside its own, the first that is free.
  private func keep(_ path: String) throws(Errno) -> String {
    var other = path + ForeignFiles.suffix
    while FileStatus(path: other, followsLinks: false) != nil {
      if (try? FileSystem.isSame(path, other)) == true { return other }
      other += ForeignFiles.suffix
    }
    if (try? FileSystem.link(path, as: other)) == nil { try FileSystem.copy(path, to: other) }
    return other
  }
}
