public import FoundationEssentials

/// How a run ended, for all who are told: people, logs, metrics and hooks.
public struct RunEnding: Sendable {
  /// The job file's folder, as an absolute path.
  public var job: String
  public var result: Result<Published, RunError>
  public var ended: Date
  public var duration: Duration

  /// Does a run and times it; `job` is the path that names its job.
  public init(of job: String, _ work: () throws(RunError) -> Published) {
    self.job = URL(filePath: job).standardizedFileURL.path
    let start = ContinuousClock.now
    result = Result(catching: work)
    duration = ContinuousClock.now - start
    ended = .now
  }

  public var status: RunStatus {
    switch result {
    case .success(let published): published.status
    case .failure(let error): error.status
    }
  }

  /// Whether the set that stands is one of all that the job's files say now.
  public var isSuccess: Bool {
    guard case .success(let published) = result, case .postponed = published.result else {
      return (try? result.get()) != nil
    }
    return false
  }

  /// Whether there is news for someone who does not look: a new set, or a failure.
  public var isNews: Bool {
    guard case .success(let published) = result else { return true }
    return published.outcome != nil
  }

  public var findings: [Finding] {
    switch result {
    case .success(let published): published.outcome?.package.findings ?? []
    case .failure(let error): error.findings
    }
  }

  public var notices: [Notice] { (try? result.get().notices) ?? [] }

  var seconds: Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
