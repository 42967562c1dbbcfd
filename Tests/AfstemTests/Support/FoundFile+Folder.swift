import AfstemTestSupport
@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

extension FoundFile {
  /// A file of a folder as discovery would find it, unhashed.
  init(_ name: String, in folder: TemporaryFolder, options: ReadingOptions = ReadingOptions()) {
    self.init(
      source: SourceFile(path: name, sha256: "", byteCount: 0, order: 0), location: "\(folder.path)/\(name)",
      options: options)
  }
}
