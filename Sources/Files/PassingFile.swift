/// Transient files: locks of office programs, downloads and copies in progress, and the files that desktops leave
/// in folders.
package enum PassingFile {
  package static func matches(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return prefixes.contains { name.hasPrefix($0) } || suffixes.contains { name.hasSuffix($0) }
      || names.contains(name)
  }

  private static let prefixes = ["~$", ".~lock."]
  private static let suffixes = [".part", ".partial", ".crdownload", ".filepart", ".tmp", "~"]
  private static let names = ["thumbs.db", "desktop.ini"]
}
