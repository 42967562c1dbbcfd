import TestSupport
@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

extension FoundFile {
  /// A file of a folder as discovery would find it, unhashed.
  init(_ name: String, in folder: TemporaryFolder, options: ReadingOptions = ReadingOptions()) {
    self.init(
      source: SourceFile(path: name, sha256: "", byteCount: 0, order: 0), location: "\(folder.path)/\(name)",
      options: options)
  }
}
