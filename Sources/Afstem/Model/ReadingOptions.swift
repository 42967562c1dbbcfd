/// What a job pins about how a file is read; what it leaves out is detected.
public struct ReadingOptions: Sendable, Hashable {
  /// By name: `windows-1252`.
  public var encoding: String?
  public var delimiter: Character?
  /// The only worksheet to read.
  public var sheet: String?

  public init(encoding: String? = nil, delimiter: Character? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.sheet = sheet
  }
}
