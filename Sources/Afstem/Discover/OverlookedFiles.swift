internal import AfstemFiles
internal import SystemPackage

/// Files that lie where a job looks for its own, and that none of its patterns names: a partner sent them in vain.
struct OverlookedFiles {
  /// A folder that the job looks in.
  private struct Place: Hashable {
    /// From the folder that patterns start from; empty for that folder.
    var path: String
    var isDeep: Bool
    var takesAnything: Bool
  }

  private let folder: String
  private let places: [Place]
  /// Paths from ``folder`` of what a run itself writes.
  private let outputs: [String]

  /// - Parameter folder: Where relative patterns start.
  init(of job: Job, in folder: String) {
    self.folder = folder
    outputs = [job.output.directory, job.output.directory + "-public"] + job.productPaths
    if job.inbox != nil {
      places = [Place(path: "", isDeep: true, takesAnything: true)]
    } else {
      places = Set(job.inputs.map { Self.place(of: GlobPattern($0.files)) }).sorted { $0.path < $1.path }
    }
  }

  private static func place(of pattern: GlobPattern) -> Place {
    var names: [String] = []
    for case .name(let name) in pattern.parts.dropLast().prefix(while: \.isName) { names.append(name) }
    let path = (pattern.isAbsolute ? "/" : "") + names.joined(separator: "/")
    return Place(
      path: path, isDeep: names.count < pattern.parts.count - 1, takesAnything: !path.isEmpty)
  }

  /// Paths as patterns spell them, each once.
  ///
  /// - Throws: ``Errno`` where a folder cannot be listed.
  func paths() throws(Errno) -> [String] {
    var found: Set<[UInt8]> = []
    for place in places {
      for name in try names(in: place) where isSent(name, to: place) {
        found.insert(Array((place.path.isEmpty ? name : "\(place.path)/\(name)").utf8))
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func names(in place: Place) throws(Errno) -> [String] {
    let location = place.path.hasPrefix("/") ? place.path : "\(folder)/\(place.path)"
    if place.isDeep { return try FolderTree(location).files() }
    return try FolderListing.names(in: location).filter {
      FileStatus(path: "\(location)/\($0)")?.kind == .file
    }
  }

  private func isSent(_ name: String, to place: Place) -> Bool {
    let parts = name.split(separator: "/")
    guard !parts.contains(where: { $0.hasPrefix(".") }), let last = parts.last?.lowercased() else {
      return false
    }
    let path = place.path.isEmpty ? name : "\(place.path)/\(name)"
    if outputs.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { return false }
    let ending = last.split(separator: ".").dropFirst().last.map(String.init) ?? ""
    return place.takesAnything ? !Self.notes.contains(ending) : Self.tables.contains(ending)
  }

  /// What a job's own folder may hold that was meant to be read; other files lie there for other reasons.
  private static let tables: Set = [
    "csv", "tsv", "tab", "xls", "xlsx", "xlsm", "xlsb", "ods", "numbers", "zip", "gz",
  ]
  /// Files that people keep beside those they send.
  private static let notes: Set = ["md", "yml", "yaml"]
}
