/// How a run that was to publish ended.
public struct Published: Sendable {
  public enum Result: Sendable {
    case anew(RunOutcome)
    /// Neither the inputs, nor the job, nor the program, nor the output has changed since a run before.
    case unchanged(since: RunRecord)
    /// A file that the last run read is being written; without it the set would say less than it did.
    case postponed
  }

  public var result: Result
  public var figures: RunFigures?
  public var notices: [Notice]

  init(_ result: Result, _ figures: RunFigures? = nil, notices: [Notice]) {
    self.result = result
    self.figures = figures
    self.notices = notices
  }

  /// `nil` where nothing was published.
  public var outcome: RunOutcome? {
    guard case .anew(let outcome) = result else { return nil }
    return outcome
  }

  public var status: RunStatus { outcome?.status ?? .done }
}
