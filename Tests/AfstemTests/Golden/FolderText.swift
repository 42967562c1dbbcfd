import Foundation
import AfstemTestSupport
import Testing

/// The files of a folder as text by their paths in it; a workbook as its parts, one element a line.
struct FolderText {
  private(set) var files: [String: String] = [:]

  /// - Parameter rendering: whether workbooks are taken apart; recorded ones are already.
  init(of folder: URL, rendering: Bool = true) throws {
    for name in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
      // Hidden files are the run's own memory, and hold times.
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
      let file = folder.appending(path: name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      if rendering, file.pathExtension == "xlsx" {
        for (part, text) in try Self.parts(of: file) { files["\(name)/\(part)"] = text }
      } else {
        files[name] = try String(contentsOf: file, encoding: .utf8)
      }
    }
  }

  private static func parts(of workbook: URL) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try Oracle.python?.accepts(Checkout.check("parts"), workbook.path, folder.path)
    return try FolderText(of: folder.url).files
  }
}
