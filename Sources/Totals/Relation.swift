/// Whether lines are rows or columns.
package enum Axis: Sendable, Hashable, CaseIterable {
  /// The parts of a total stand in other rows.
  case row
  /// The parts of a total stand in other columns.
  case column
}

/// One line of a table that is the sum of others.
package struct Relation: Sendable, Hashable {
  /// What the relation says of one cell of the total.
  package struct Outcome: Sendable, Hashable {
    package enum Verdict: Sendable, Hashable {
      case holds
      case differs
      /// Parts are unknown, and the total leaves room for them.
      case unverifiable
    }

    /// The column of a row's relation, the row of a column's; from 0.
    package var cross: Int
    package var verdict: Verdict
    /// In the table's scale.
    package var claimed: Int128
    package var sum: Int128
    /// The sum differs by no more than its parts' rounding.
    package var isRounded: Bool
    package var unknownCount: Int
  }

  package var axis: Axis
  /// The line that is a total; from 0.
  package var total: Int
  /// In ascending order.
  package var parts: [Int]
  package var outcomes: [Outcome]
  /// The belief in the relation.
  package var bits: Double
}
