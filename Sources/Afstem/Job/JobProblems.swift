internal import AfstemModel
internal import Yams

/// Collects every error in a job file, so that they can be fixed together.
final class JobProblems {
  private(set) var found: [JobProblem] = []

  func report(_ message: Message, at mark: JobMark) {
    found.append(JobProblem(message, line: mark.line, column: mark.column))
  }
}

/// A place in the job file; both count from 1, columns in Unicode scalars.
struct JobMark: Sendable, Hashable {
  var line: Int
  var column: Int

  static let start = JobMark(line: 1, column: 1)
}

extension JobMark {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Node {
  var jobMark: JobMark? { mark.map(JobMark.init) }
}
