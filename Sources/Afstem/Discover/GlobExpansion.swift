internal import FoundationEssentials

/// Finds the files that a pattern names.
struct GlobExpansion {
  /// The folder that a relative pattern starts from.
  let folder: String
  /// Folders not entered by a wildcard, as paths from ``folder``.
  let excluded: Set<String>

  /// Paths as the pattern spells them, from ``folder`` or from `/`, in order and each once.
  func files(matching pattern: GlobPattern) -> [String] {
    var found: Set<String> = []
    expand(pattern.parts[...], at: pattern.isAbsolute ? "/" : "", into: &found)
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private func expand(_ parts: ArraySlice<GlobPattern.Part>, at path: String, into found: inout Set<String>) {
    guard let part = parts.first else {
      if FileStatus(path: location(path))?.kind == .file { found.insert(path) }
      return
    }
    let rest = parts.dropFirst()
    switch part {
    case .name(let name):
      expand(rest, at: joined(path, name), into: &found)
    case .wildcard(let pattern):
      for name in names(in: path) where GlobPattern.matches(name, pattern) {
        expand(rest, at: joined(path, name), into: &found)
      }
    case .anyDepth:
      expand(rest, at: path, into: &found)
      for name in names(in: path) where isFolder(joined(path, name)) && !name.hasPrefix(".") {
        expand(parts, at: joined(path, name), into: &found)
      }
    }
  }

  private func names(in path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: location(path)) else { return [] }
    return names.filter { !excluded.contains(joined(path, $0)) }
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
