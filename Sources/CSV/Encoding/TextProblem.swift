/// A place where the text of a file is not what its writer meant.
public struct TextProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Bytes that mean nothing in the encoding.
    case undecodable
    /// U+FFFD stands in the text: a character was lost before the file came here.
    case alreadyReplaced
    /// A NUL, which no text has a use for.
    case nul
  }

  public var kind: Kind
  /// Counts from 0, in the file's own bytes, a byte order mark included.
  public var offset: Int

  public init(_ kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

/// Every problem of a file's text, counted, and the first of them by place.
public struct TextProblems: Sendable, Hashable {
  /// In the order of the file.
  public private(set) var first: [TextProblem] = []
  public private(set) var undecodableCount = 0
  public private(set) var alreadyReplacedCount = 0
  public private(set) var nulCount = 0

  /// How many are kept with their place.
  public static let capacity = 100

  public init() {}

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
