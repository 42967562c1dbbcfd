/// A file that a job's inputs name, found and hashed but not yet read.
public struct FoundFile: Sendable, Hashable {
  public var source: SourceFile
  /// The path to open, from where the program was started.
  public var location: String
  public var options: ReadingOptions
  /// As the file was when it was hashed.
  var stamp: FileStamp?

  public init(source: SourceFile, location: String, options: ReadingOptions = ReadingOptions()) {
    self.init(source: source, location: location, options: options, stamp: nil)
  }

  init(source: SourceFile, location: String, options: ReadingOptions, stamp: FileStamp?) {
    self.source = source
    self.location = location
    self.options = options
    self.stamp = stamp
  }
}
