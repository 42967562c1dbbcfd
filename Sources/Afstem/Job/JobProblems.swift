internal import Model

/// Collects every error in a job file, so that they can be fixed together.
final class JobProblems {
  private(set) var found: [JobProblem] = []

  func report(_ message: Message, at mark: JobMark) {
    found.append(JobProblem(message, line: mark.line, column: mark.column))
  }
}
