import Foundation
import Testing

/// A file that nobody here wrote, of the folder `data/police` or `data/budget` beside the project.
struct RealFile: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  /// Empty where the folder is not there. A debug build takes minutes for the largest, which are left out.
  static let all: [RealFile] = ["police", "budget"].flatMap { name in
    let folder = dataFolder.appending(path: name)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.sorted()
      .map { RealFile(path: folder.appending(path: $0).path) }
      .filter { isSmall($0.path) }
  }

  private static func isSmall(_ path: String) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return size ?? 0 < 100_000
  }

  private static var dataFolder: URL {
    if let path = ProcessInfo.processInfo.environment["AFSTEM_SHARED_DATA"] { return URL(filePath: path) }
    return URL(filePath: #filePath).appending(path: "../../../../../shared/data").standardizedFileURL
  }
}
