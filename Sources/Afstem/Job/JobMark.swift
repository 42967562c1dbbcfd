internal import Yams

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
