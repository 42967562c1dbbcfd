internal import AfstemFiles
package import AfstemModel

/// Where a job lies.
package struct JobLocation: Sendable, Hashable {
  /// The folder that the job's paths start from.
  package var folder: String
  /// The job file's name in it.
  package var fileName: String
  /// A path within ``folder``, or an absolute one: what the job calls `state`.
  package var stateFolderName = JobLocation.defaultStateFolderName

  package static let defaultFileName = "afstem.yml"

  package init(folder: String, fileName: String = defaultFileName) {
    self.folder = folder
    self.fileName = fileName
  }

  /// Takes a job file, or a folder with an `afstem.yml`.
  ///
  /// - Throws: ``RunError/jobMissing(path:)`` where there is neither.
  package init(path: String) throws(RunError) {
    guard let status = FileStatus(path: path) else { throw .jobMissing(path: path, near: Self.near(path)) }
    guard status.kind == .folder else {
      self.init(fileAt: path)
      return
    }
    self.init(folder: path)
    guard FileStatus(path: file) != nil else { throw .jobMissing(path: file, near: Self.near(file)) }
  }

  private init(fileAt path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let root = path.hasPrefix("/") ? "/" : "."
    self.init(folder: folder.isEmpty ? root : folder, fileName: parts.last.map(String.init) ?? path)
  }

  /// A file in the folder that was most likely meant for the job file at a path: `afstem.yaml`, `afstem.yml.txt`.
  private static func near(_ path: String) -> String? {
    let folder = FileSystem.folder(of: path)
    let names = (try? FolderListing.names(in: folder.isEmpty ? "." : folder)) ?? []
    let endings = [".yml", ".yaml", ".yml.txt", ".yaml.txt", ".txt", ""]
    let wanted = endings.map { "afstem" + $0 }
    let found = names.sorted().first { name in
      wanted.contains(name.lowercased().filter { !$0.isWhitespace })
        && FileStatus(path: "\(folder.isEmpty ? "." : folder)/\(name)")?.kind == .file
    }
    let jobs = names.filter { $0.lowercased().hasSuffix(".yml") || $0.lowercased().hasSuffix(".yaml") }
    return found ?? (jobs.count == 1 ? jobs.first : nil)
  }

  /// The job file's path.
  package var file: String { path(of: fileName) }

  private static let defaultStateFolderName = ".afstem"

  /// Holds the lock and the ledger: beside the job file unless the job says where.
  package var stateFolder: String { path(of: stateFolderName) }

  /// The path of something that the job names; an absolute path stays as it is.
  package func path(of name: String) -> String {
    if name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
