import Foundation

/// Real workbooks that stand beside the project and are no part of it.
///
/// Found through `AFSTEM_SHARED_DATA`, or as `../shared/data`; tests that use them are disabled where they are not.
enum SharedData {
  static let folder: URL? = {
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let stated = ProcessInfo.processInfo.environment["AFSTEM_SHARED_DATA"].map { URL(filePath: $0) }
    let folder = stated ?? package.appending(path: "../shared/data").standardized
    return FileManager.default.fileExists(atPath: folder.appending(path: "xlsx").path()) ? folder : nil
  }()

  /// Every workbook in it, by path.
  static func workbooks() -> [String] {
    guard let folder, let files = FileManager.default.enumerator(atPath: folder.path()) else { return [] }
    let suffixes = [".xlsx", ".xlsm", ".xltx", ".xltm"]
    let names = files.compactMap { $0 as? String }.filter { name in
      suffixes.contains { name.lowercased().hasSuffix($0) }
    }
    return names.sorted().map { folder.appending(path: $0).path(percentEncoded: false) }
  }
}
