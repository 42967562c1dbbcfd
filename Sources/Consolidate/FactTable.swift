internal import AfstemModel

/// One common table as it is consolidated: each fact once, and every other source of it.
struct FactTable<Fact: Sendable>: Sendable {
  private(set) var facts: [Fact] = []
  private(set) var evidence: [Evidence] = []
  private(set) var findings: [Finding] = []

  /// Adds a fact: the rows that state it, what other statements of it say, and whether they disagree.
  ///
  /// Statements that a later extract replaced are rows of the table themselves, and no evidence.
  mutating func add<Statement: FactStatement>(
    _ rows: [Fact], from group: FactGroup<Statement>, in statements: [Statement],
    disagreements: [Disagreement] = []
  ) {
    let row = facts.count + 1
    facts += rows
    evidence += group.others.compactMap { member in
      Evidence(statements[member.index], row: row, relation: member.relation)
    }
    findings += disagreements.map(\.finding)
  }
}

extension Evidence {
  fileprivate init?(_ statement: some FactStatement, row: Int, relation: FactRelation) {
    let standing: Standing
    switch relation {
    case .agrees: standing = .agrees
    case .conflicts: standing = .conflicts
    case .summarises: standing = .summarises
    case .superseded: return nil
    }
    self.init(
      table: type(of: statement).factTable, row: row, standing: standing, stated: statement.plain,
      provenance: statement.provenance)
  }
}
