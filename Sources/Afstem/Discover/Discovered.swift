/// The files of a run.
public struct Discovered: Sendable {
  /// In the order of the job's inputs, and by path within each.
  public var files: [FoundFile] = []
  /// Files that will not be read, each with a finding.
  public var refused: [SourceReport] = []

  public init() {}
}
