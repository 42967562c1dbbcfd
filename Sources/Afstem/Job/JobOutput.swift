/// Where and how a job publishes.
public struct JobOutput: Sendable, Hashable {
  /// A path within the job's folder.
  public var directory: String
  public var language: Language
  public var csvFlavour: CSVFlavour

  public init(directory: String = "out", language: Language = .danish, csvFlavour: CSVFlavour = .standard) {
    self.directory = directory
    self.language = language
    self.csvFlavour = csvFlavour
  }
}
