import Foundation

/// Public files that stand beside the project, not in it; the variable `AFSTEM_SHARED_DATA` says where.
enum SharedData {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["AFSTEM_SHARED_DATA"] { return URL(filePath: path) }
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      .standardized
    return package.appending(path: "../shared/data").standardized
  }()

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// Every file in a folder and the folders within it, by path.
  static func files(in path: String) -> [URL] {
    let root = folder.appending(path: path)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
    let files = found?.compactMap { $0 as? URL } ?? []
    return files.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }

  static func size(of file: URL) -> Int { (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0 }
}
