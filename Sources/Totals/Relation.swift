/// Whether lines are rows or columns.
public enum Axis: Sendable, Hashable, CaseIterable {
  /// The parts of a total stand in other rows.
  case row
  /// The parts of a total stand in other columns.
  case column
}

/// One line of a table that is the sum of others.
public struct Relation: Sendable, Hashable {
  /// What the relation says of one cell of the total.
  public struct Outcome: Sendable, Hashable {
    public enum Verdict: Sendable, Hashable {
      case holds
      case differs
      /// Parts are unknown, and the total leaves room for them.
      case unverifiable
    }

    /// The column of a row's relation, the row of a column's; from 0.
    public var cross: Int
    public var verdict: Verdict
    /// In the table's scale.
    public var claimed: Int128
    public var sum: Int128
    /// The sum differs by no more than its parts' rounding.
    public var isRounded: Bool
    public var unknownCount: Int
  }

  public var axis: Axis
  /// The line that is a total; from 0.
  public var total: Int
  /// In ascending order.
  public var parts: [Int]
  public var outcomes: [Outcome]
  /// The belief in the relation.
  public var bits: Double
  /// A formula names the parts.
  public var isStated = false
  /// A line beside the parts that a formula does not reach, though it is one more of them.
  public var leftOut: Int?
}
