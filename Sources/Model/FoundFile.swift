package import Files

/// A file that a job's inputs name, found and hashed but not yet read.
package struct FoundFile: Sendable, Hashable {
  package var source: SourceFile
  /// The path to open, from where the program was started.
  package var location: String
  package var options: ReadingOptions
  /// As the file was when it was hashed.
  package var stamp: FileStamp?

  package init(source: SourceFile, location: String, options: ReadingOptions = ReadingOptions()) {
    self.init(source: source, location: location, options: options, stamp: nil)
  }

  package init(source: SourceFile, location: String, options: ReadingOptions, stamp: FileStamp?) {
    self.source = source
    self.location = location
    self.options = options
    self.stamp = stamp
  }
}
