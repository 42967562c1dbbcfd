/// Statements, and what the totals of their own tables come to.
package struct Reconciled: Sendable {
  package var statements: Statements
  /// Every total that a table claims, in the order they stand.
  package var totals: [Reconciliation] = []
  /// Into `budget`: statements of repeated rows that no sum counts.
  package var leftOut: Set<StatementIndex> = []

  package init(_ statements: Statements) { self.statements = statements }
}
