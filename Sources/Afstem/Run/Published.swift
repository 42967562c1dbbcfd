package import Model

/// How a run that was to publish ended.
package struct Published: Sendable {
  package enum Result: Sendable {
    case anew(RunOutcome)
    /// Neither the inputs, nor the job, nor the program, nor the output has changed since a run before.
    case unchanged(since: RunRecord)
    /// A file that the last run read is being written; without it the set would say less than it did.
    case postponed
  }

  package var result: Result
  package var figures: RunFigures?
  package var notices: [Notice]

  init(_ result: Result, _ figures: RunFigures? = nil, notices: [Notice]) {
    self.result = result
    self.figures = figures
    self.notices = notices
  }

  /// `nil` where nothing was published.
  package var outcome: RunOutcome? {
    guard case .anew(let outcome) = result else { return nil }
    return outcome
  }

  package var status: RunStatus { outcome?.status ?? .done }
}
