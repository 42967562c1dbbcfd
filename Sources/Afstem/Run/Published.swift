package import AfstemModel
package import AfstemPublish

/// The result of a run that was to publish.
package struct Published: Sendable {
  package enum Result: Sendable {
    case anew(RunOutcome)
    /// Inputs, job, program and output are unchanged since an earlier run.
    case unchanged(since: RunRecord)
    /// A file that the last run read is being written; the set would lose its facts.
    case postponed
  }

  package var result: Result
  package var figures: RunFigures?
  package var notices: [Notice]
  /// What the run found whose set still stands; empty for a new set.
  package var standing: [FindingRecord] = []
  /// The key figures of that run; `nil` for a new set, and where they were not recorded.
  package var standingFigures: KeyFiguresReport?
  /// The partnership's id.
  package var partnership: String?
  /// The folder in which the set stands.
  package var output: String?

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
