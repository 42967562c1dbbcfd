package import AfstemFiles

/// A file that a job's inputs name, found and hashed but not yet read.
package struct FoundFile: Sendable, Hashable {
  package var source: SourceFile
  /// The path to open, from where the program was started.
  package var location: String
  package var options: ReadingOptions
  /// As the file was when it was hashed.
  package var stamp: FileStamp?
  /// Which of the files packed in the one at ``location`` it is; `nil` for that file itself.
  package var member: PackedMember?

  package init(source: SourceFile, location: String, options: ReadingOptions = ReadingOptions()) {
    self.init(source: source, location: location, options: options, stamp: nil)
  }

  package init(source: SourceFile, location: String, options: ReadingOptions, stamp: FileStamp?) {
    self.source = source
    self.location = location
    self.options = options
    self.stamp = stamp
  }

  /// The path that the file on disk goes by.
  package var sentPath: String { member?.archive ?? source.path }
  /// What no other file of a run has.
  package var identity: [String] { [location, member.map { "\($0.place)" } ?? ""] }
}

/// A file within an archive, or the one that a gzip file holds.
package struct PackedMember: Codable, Sendable, Hashable {
  /// The path that the archive goes by.
  package var archive: String
  /// Its place among the files of the archive, counting from 0.
  package var place: Int

  package init(archive: String, place: Int) {
    self.archive = archive
    self.place = place
  }
}
