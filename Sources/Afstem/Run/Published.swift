/// How a run that was to publish ended.
public enum Published: Sendable {
  case anew(RunOutcome)
  /// Neither the inputs, nor the job, nor the program, nor the output has changed since a run before.
  case unchanged(since: RunRecord)

  /// `nil` where there was nothing to do.
  public var outcome: RunOutcome? {
    guard case .anew(let outcome) = self else { return nil }
    return outcome
  }
}
