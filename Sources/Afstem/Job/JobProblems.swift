internal import Model

/// Gathers what is wrong in a job file, so that a person mends it in one go.
final class JobProblems {
  private(set) var found: [JobProblem] = []

  func report(_ message: Message, at mark: JobMark) {
    found.append(JobProblem(message, line: mark.line, column: mark.column))
  }
}
