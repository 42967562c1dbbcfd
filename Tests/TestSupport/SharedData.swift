public import Foundation

/// Real files that stand beside the project and are no part of it, for their licences differ.
///
/// Found through `AFSTEM_SHARED_DATA`, or as `../shared/data`; tests that use them are disabled, visibly, where
/// they are not.
public enum SharedData {
  public static let folder: URL = {
    let stated = ProcessInfo.processInfo.environment["AFSTEM_SHARED_DATA"].map { URL(filePath: $0) }
    return stated ?? Checkout.folder.appending(path: "../shared/data").standardizedFileURL
  }()

  public static let isThere = has("xlsx")

  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// The schemas of ECMA-376; `nil` where they are not.
  public static let schemas: String? =
    has("ooxml-schemas") ? folder.appending(path: "ooxml-schemas").path : nil

  /// Every file in a folder and the folders within it, by path.
  public static func files(in path: String) -> [URL] {
    let root = folder.appending(path: path)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
    let files = found?.compactMap { $0 as? URL } ?? []
    return files.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }

  /// The paths of every workbook of ``folder``, sorted.
  public static func workbooks() -> [String] {
    let suffixes: Set = ["xlsx", "xlsm", "xltx", "xltm"]
    return files(in: "xlsx").filter { suffixes.contains($0.pathExtension.lowercased()) }.map(\.path)
  }

  public static func size(of file: URL) -> Int {
    (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
  }
}
