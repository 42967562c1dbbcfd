/// A file that a job's inputs name, found and hashed but not yet read.
public struct FoundFile: Sendable, Hashable {
  public var source: SourceFile
  /// The path to open, from where the program was started.
  public var location: String
  public var options: ReadingOptions

  public init(source: SourceFile, location: String, options: ReadingOptions = ReadingOptions()) {
    self.source = source
    self.location = location
    self.options = options
  }
}
