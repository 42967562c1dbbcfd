/// How far a run has come.
package struct Progress: Sendable, Hashable {
  /// What is reported; `read` is all that is done to one file after the other.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    case discover, read, consolidate, check, publish
  }

  package var stage: Stage
  /// Files finished; zero for a stage that does not work file by file.
  package var done: Int
  package var total: Int
  /// The fraction of all files' bytes that has been read, from 0 to 1; `nil` for a stage that does not read files.
  package var fraction: Double?

  init(_ stage: Stage, done: Int = 0, total: Int = 0, fraction: Double? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
    self.fraction = fraction
  }
}
