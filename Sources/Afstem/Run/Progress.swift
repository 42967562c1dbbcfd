/// How far a run has come.
public struct Progress: Sendable, Hashable {
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case discover, read, recognise, normalise, validate, consolidate, publish
  }

  public var stage: Stage
  /// Of the stage's files, where it goes file by file.
  public var done: Int
  public var total: Int

  init(_ stage: Stage, done: Int = 0, total: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
