/// What a job pins about how a file is read; what it leaves out is detected.
package struct ReadingOptions: Sendable, Hashable {
  /// By name: `windows-1252`.
  package var encoding: String?
  package var delimiter: Character?
  /// The only worksheet to read.
  package var sheet: String?

  package init(encoding: String? = nil, delimiter: Character? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.sheet = sheet
  }
}
