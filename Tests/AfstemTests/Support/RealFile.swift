import Foundation
import AfstemTestSupport
import Testing

/// A file that nobody here wrote, of the folder `data/police` or `data/budget` beside the project.
struct RealFile: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  /// Empty where the folder is not there. A debug build takes minutes for the largest, which are left out.
  static let all: [RealFile] = ["police", "budget"].flatMap(SharedData.files).filter { file in
    ["csv", "xlsx"].contains(file.pathExtension) && SharedData.size(of: file) < 100_000
  }.map { RealFile(path: $0.path) }
}
