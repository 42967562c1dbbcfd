/// A place where the text of a file is damaged.
public struct TextProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// Bytes that are not valid in the encoding; they were read as U+FFFD.
    case undecodable
    /// A U+FFFD in the file itself: a character was lost before the file was sent.
    case alreadyReplaced
    /// A NUL, which has no place in text; it was read as it is.
    case nul
  }

  /// What is wrong.
  public var kind: Kind
  /// The offset in bytes of the file, its byte order mark included; counts from 0.
  public var offset: Int

  /// Creates a problem at an offset that counts from 0.
  public init(_ kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

/// All problems in a file's text: how many of each kind, and where the first ones are.
public struct TextProblems: Sendable, Hashable {
  /// The first ``capacity`` problems of any kind, in file order.
  public private(set) var first: [TextProblem] = []
  /// The number of ``TextProblem/Kind/undecodable`` problems.
  public private(set) var undecodableCount = 0
  /// The number of ``TextProblem/Kind/alreadyReplaced`` problems.
  public private(set) var alreadyReplacedCount = 0
  /// The number of ``TextProblem/Kind/nul`` problems.
  public private(set) var nulCount = 0
  /// The number of control characters from U+0080 to U+009F, which are usually punctuation read in the wrong encoding; they
  /// are read as they are, and are none of the problems above.
  public internal(set) var controlCount = 0

  /// How many problems are kept with their offsets.
  public static let capacity = 100

  init() {}

  /// Whether the text has no problems.
  public var isEmpty: Bool { first.isEmpty }

  mutating func append(_ problem: TextProblem) {
    switch problem.kind {
    case .undecodable: undecodableCount += 1
    case .alreadyReplaced: alreadyReplacedCount += 1
    case .nul: nulCount += 1
    }
    if first.count < Self.capacity { first.append(problem) }
  }
}
