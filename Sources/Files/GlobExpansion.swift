internal import SystemPackage

/// Finds the files that a pattern names.
package struct GlobExpansion {
  /// The folder that a relative pattern starts from.
  let folder: String
  /// Folders not entered by a wildcard, as paths from ``folder``.
  let excluded: Set<String>

  package init(folder: String, excluded: Set<String> = []) {
    self.folder = folder
    self.excluded = excluded
  }

  /// Paths as the pattern spells them, from ``folder`` or from `/`, in order and each once.
  ///
  /// One that cannot be looked at is among them, for whoever reads it to say so.
  ///
  /// - Throws: ``FolderError`` where a folder cannot be listed.
  package func files(matching pattern: GlobPattern) throws(FolderError) -> [String] {
    // By their bytes: names that differ in Unicode form alone are equal as text.
    var found: Set<[UInt8]> = []
    try expand(pattern.parts[...], at: pattern.isAbsolute ? "/" : "", into: &found)
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func expand(
    _ parts: ArraySlice<GlobPattern.Part>, at path: String, into found: inout Set<[UInt8]>
  ) throws(FolderError) {
    guard let part = parts.first else {
      let place = location(path)
      if FileStatus(path: place)?.kind == .file || FileStatus.isBarred(place) {
        found.insert(Array(path.utf8))
      }
      return
    }
    let rest = parts.dropFirst()
    switch part {
    case .name(let name):
      try expand(rest, at: joined(path, spelling(of: name, in: path)), into: &found)
    case .wildcard(let pattern):
      for name in try names(in: path) where GlobPattern.matches(name, pattern) {
        try expand(rest, at: joined(path, name), into: &found)
      }
    case .anyDepth:
      try expand(rest, at: path, into: &found)
      for name in try names(in: path) where isFolder(joined(path, name)) && !name.hasPrefix(".") {
        try expand(parts, at: joined(path, name), into: &found)
      }
    }
  }

  /// A name as the folder has it: in other case, or with `å` as one character there and two in the pattern.
  private func spelling(of name: String, in path: String) -> String {
    guard FileStatus(path: location(joined(path, name))) == nil else { return name }
    let folded = name.lowercased()
    return (try? names(in: path))?.sorted().first { $0.lowercased() == folded } ?? name
  }

  private func names(in path: String) throws(FolderError) -> [String] {
    do throws(Errno) {
      return try FolderListing.names(in: location(path)).filter { !excluded.contains(joined(path, $0)) }
    } catch {
      throw FolderError(path: location(path), reason: error)
    }
  }

  /// A link to a folder counts as none, so that a circle of links ends.
  private func isFolder(_ path: String) -> Bool {
    FileStatus(path: location(path), followsLinks: false)?.kind == .folder
  }

  private func joined(_ path: String, _ name: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  private func location(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return path.isEmpty ? folder : "\(folder)/\(path)"
  }
}

/// A folder that cannot be listed.
package struct FolderError: Error, CustomStringConvertible {
  package let path: String
  let reason: Errno

  package var description: String { "\(reason)" }
}
