/// One thing wrong in a job file, and the place a person would mend.
public struct JobProblem: Sendable, Hashable {
  public var message: Message
  /// Counts from 1.
  public var line: Int
  /// Counts from 1, in Unicode scalars.
  public var column: Int

  public init(_ message: Message, line: Int, column: Int) {
    self.message = message
    self.line = line
    self.column = column
  }
}

extension JobProblem: Comparable {
  /// Reading order.
  public static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
