/// All statements of one fact: those that stand, and how each of the others relates to them.
///
/// The indices are into the array of `Statements` that holds this kind of statement.
package struct FactGroup<Statement>: Sendable, Hashable {
  /// One, except for counts that the sender states under finer types: `Vold` and `Trusler`.
  package var standing: [StatementIndex]
  /// In the order they were read.
  package var others: [LesserStatement]

  package init(standing: [StatementIndex], others: [LesserStatement] = []) {
    self.standing = standing
    self.others = others
  }

  /// One statement that stands, and how each other one relates to it.
  package init(
    standing: StatementIndex, others: some Sequence<StatementIndex>,
    relation: (StatementIndex) -> FactRelation
  ) {
    self.standing = [standing]
    self.others = others.map { LesserStatement(index: $0, relation: relation($0)) }
  }
}

/// A statement of a fact that does not stand.
package struct LesserStatement: Sendable, Hashable {
  package var index: StatementIndex
  /// To the one that stands.
  package var relation: FactRelation

  package init(index: StatementIndex, relation: FactRelation) {
    self.index = index
    self.relation = relation
  }
}

extension [LesserStatement] {
  /// Those of one relation.
  package func of(_ relation: FactRelation) -> [StatementIndex] {
    isEmpty ? [] : filter { $0.relation == relation }.map(\.index)
  }
}

/// How a statement of a fact relates to the one that stands.
package enum FactRelation: Sendable, Hashable {
  case agrees
  case conflicts
  /// A later extract states it anew.
  case superseded
  /// It states the activity as a whole, of which the standing statement is an item.
  case summarises
}
