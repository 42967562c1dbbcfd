package import FoundationEssentials
package import AfstemModel

/// How a run ended: the source for screen, log, metrics and hook.
package struct RunEnding: Sendable {
  /// The job file's folder, as an absolute path.
  package var job: String
  package var result: Result<Published, RunError>
  package var ended: Date
  package var duration: Duration

  /// Runs and times `work`; `job` is the path given for the job.
  package init(of job: String, _ work: () throws(RunError) -> Published) {
    self.job = URL(filePath: job).standardizedFileURL.path
    let start = ContinuousClock.now
    result = Result(catching: work)
    duration = ContinuousClock.now - start
    ended = .now
  }

  package var status: RunStatus {
    switch result {
    case .success(let published): published.status
    case .failure(let error): error.status
    }
  }

  /// Whether the published set reflects the current inputs.
  package var isSuccess: Bool {
    guard case .success(let published) = result, case .postponed = published.result else {
      return (try? result.get()) != nil
    }
    return false
  }

  /// Whether there is something to notify about: a new set or a failure.
  package var isNews: Bool {
    guard case .success(let published) = result else { return true }
    return published.outcome != nil
  }

  package var findings: [Finding] {
    switch result {
    case .success(let published): published.outcome?.package.findings ?? []
    case .failure(let error): error.findings
    }
  }

  package var notices: [Notice] { (try? result.get().notices) ?? [] }

  var seconds: Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
