internal import Model

/// The counts of reported offences: one row a fact, and one for each figure that a later extract replaced.
struct CrimeTable: Sendable {
  private(set) var facts: [CrimeFact] = []
  private(set) var evidence: [Evidence] = []
  private(set) var findings: [Finding] = []

  init(_ validated: Validated, glossary: Glossary) {
    let statements = validated.statements
    let labels = Dictionary(glossary.offenceTypes.map { ($0.id, $0.name) }) { first, _ in first }
    let senders = Senders(statements, partnership: glossary.partnership)
    for group in validated.reported.facts {
      let row = facts.count + 1
      facts += group.standing.map { CrimeFact(statements.crimes[$0], isSuperseded: false) }
      for member in group.others {
        let statement = statements.crimes[member.index]
        switch member.relation {
        case .superseded: facts.append(CrimeFact(statement, isSuperseded: true))
        case .conflicts: evidence.append(Evidence(statement, row: row, standing: .conflicts))
        case .agrees, .summarises: evidence.append(Evidence(statement, row: row, standing: .agrees))
        }
      }
      findings += Disagreement.all(in: group, of: statements, labels: labels, senders: senders).map(\.finding)
    }
  }
}

extension CrimeFact {
  fileprivate init(_ statement: CrimeStatement, isSuperseded: Bool) {
    self.init(
      area: statement.area ?? "", offenceType: statement.offence.canonical ?? "",
      offenceLabel: statement.offence.label, period: statement.period, count: statement.count.value,
      isSuperseded: isSuperseded, provenance: statement.provenance)
  }
}

extension Evidence {
  fileprivate init(_ statement: CrimeStatement, row: Int, standing: Standing) {
    self.init(
      table: "crime", row: row, standing: standing, stated: statement.count.plain,
      provenance: statement.provenance)
  }
}

extension Stated where Value: CustomStringConvertible {
  /// As read, plain: `165000`, `?`, or empty.
  var plain: String {
    switch self {
    case .known(let value): value.description
    case .unknown: "?"
    case .blank: ""
    }
  }
}
