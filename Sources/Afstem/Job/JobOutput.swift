/// Where and how a job publishes.
public struct JobOutput: Sendable, Hashable {
  /// A path within the job's folder.
  public var directory: String
  public var language: Language
  public var csvFlavour: CSVFlavour
  /// What a public edition leaves out; `nil` where the partners themselves are the readers.
  public var suppression: Suppression?

  public init(directory: String = "out", language: Language = .danish, csvFlavour: CSVFlavour = .standard) {
    self.directory = directory
    self.language = language
    self.csvFlavour = csvFlavour
  }
}
