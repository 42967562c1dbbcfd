package import Model

/// Where and how a job publishes.
package struct JobOutput: Sendable, Hashable {
  /// A path within the job's folder.
  package var directory: String
  package var language: Language
  package var csvFlavour: CSVFlavour
  /// What a public edition leaves out; `nil` where the partners themselves are the readers.
  package var suppression: Suppression?

  package init(directory: String = "out", language: Language = .danish, csvFlavour: CSVFlavour = .standard) {
    self.directory = directory
    self.language = language
    self.csvFlavour = csvFlavour
  }
}
