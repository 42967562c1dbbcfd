/// One thing wrong in a job file, and the place a person would mend.
package struct JobProblem: Sendable, Hashable {
  package var message: Message
  /// Counts from 1.
  package var line: Int
  /// Counts from 1, in Unicode scalars.
  package var column: Int

  package init(_ message: Message, line: Int, column: Int) {
    self.message = message
    self.line = line
    self.column = column
  }
}

extension JobProblem: Comparable {
  /// Reading order.
  package static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
