/// Statements, and the verdicts on the totals of their own tables.
package struct Reconciled: Codable, Sendable, Hashable {
  package var statements: Statements
  /// Every total that a table claims, in the order they stand.
  package var totals: [Reconciliation] = []
  /// Into `budget`, ascending: statements of repeated and struck rows that no sum counts.
  package var leftOut: [StatementIndex] = []

  package init(_ statements: Statements = Statements()) { self.statements = statements }

  /// - Throws: `DecodingError` where an index is that of no table or statement.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    statements = try container.decode(Statements.self, forKey: .statements)
    totals = try container.decode([Reconciliation].self, forKey: .totals)
    leftOut = try container.decode([StatementIndex].self, forKey: .leftOut)
    guard statements.hasValidIndices, leftOut.allSatisfy(statements.budget.indices.contains) else {
      throw DecodingError.dataCorruptedError(
        forKey: .statements, in: container, debugDescription: "an index is that of no table or statement")
    }
  }

  /// All but what stands in some tables, and the totals of their sheets.
  package func leaving(out tables: Set<TableIndex>) -> Self {
    guard !tables.isEmpty else { return self }
    let numbered = statements.leaving(out: tables)
    let sheets = Set(tables.compactMap { statements.table($0)?.provenance.ofSheet })
    var left = self
    left.statements = numbered.statements
    left.totals.removeAll { sheets.contains($0.provenance.ofSheet) }
    left.leftOut = leftOut.compactMap { numbered.budget[$0] }
    return left
  }

  /// Adds those of another file; its tables and statements are numbered after these.
  package mutating func append(_ other: Self) {
    leftOut += other.leftOut.map { $0 + statements.budget.count }
    totals += other.totals
    statements.append(other.statements)
  }
}
