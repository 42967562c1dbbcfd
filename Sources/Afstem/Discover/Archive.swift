internal import AfstemFiles
internal import SystemPackage

/// The permanent store of accepted files, by date, time and hash: `2026-11-21/021500-3f2a9c01b2de/politi/a.csv`.
struct Archive: Sendable {
  let folder: String

  init(_ folder: String) { self.folder = folder }

  /// Where the newest copy of each file lies, and the path it had in the inbox.
  func newest() throws(Errno) -> [(path: String, location: String)] {
    // By their bytes: names that differ in Unicode form alone are equal as text.
    var newest: [[UInt8]: (path: String, location: String)] = [:]
    for entry in try entries() { newest[Array(entry.path.utf8)] = entry }
    return newest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// When the newest file was archived: `2026-11-21/021500`; `nil` if none was.
  func newestStamp() throws(Errno) -> String? {
    try FolderTree(folder).files().filter { $0.split(separator: "/").count > 2 }.max().map {
      String($0.prefix(Self.stampLength))
    }
  }

  /// Of `2026-11-21/021500`.
  private static let stampLength = 17

  /// The newest last.
  private func entries() throws(Errno) -> [(path: String, location: String)] {
    try FolderTree(folder).files().compactMap { file in
      let parts = file.split(separator: "/", maxSplits: 2)
      return parts.count == 3 ? (String(parts[2]), "\(folder)/\(file)") : nil
    }
  }
}
