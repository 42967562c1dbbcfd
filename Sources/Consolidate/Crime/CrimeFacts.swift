internal import AfstemModel

extension FactTable<CrimeFact> {
  /// The counts of reported offences: one row a fact, and one for each figure that a later extract replaced.
  init(_ reported: ReportedCrime, statements: Statements, glossary: Glossary, senders: Senders) {
    self.init()
    let labels = Dictionary(glossary.offenceTypes.map { ($0.id, $0.name) }) { first, _ in first }
    for group in reported.facts {
      let standing = group.standing.map { CrimeFact(statements.crimes[$0], isSuperseded: false) }
      let replaced = group.others.of(.superseded).map { CrimeFact(statements.crimes[$0], isSuperseded: true) }
      add(
        standing + replaced, from: group, in: statements.crimes,
        disagreements: statements.disagreements(in: group, labels: labels, senders))
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

extension Statements {
  /// The revision and the conflict in a group of counts, where it has them.
  fileprivate func disagreements(
    in group: FactGroup<CrimeStatement>, labels: [String: String], _ senders: Senders
  ) -> [Disagreement] {
    guard let standing = total(of: group.standing) else { return [] }
    let name = standing.offence.canonical.flatMap { labels[$0] } ?? standing.offence.label
    let subject = [name, standing.area, standing.period.description].compactMap(\.self)
    return [FactRelation.superseded, .conflicts].compactMap { relation in
      let lost = totalsByTable(group.others.of(relation))
      guard let first = lost.first else { return nil }
      return Disagreement(
        about: subject.joined(separator: ", "), standing: standing, others: lost,
        rule: relation == .superseded ? .revision : rule(standing, over: first), senders: senders)
    }
  }

  private func totalsByTable(_ indices: [StatementIndex]) -> [CrimeStatement] {
    indices.map { crimes[$0].table }.unique.compactMap { table in
      total(of: indices.filter { crimes[$0].table == table })
    }
  }

  /// The counts of one table as one, several labels of one type added up.
  private func total(of indices: [StatementIndex]) -> CrimeStatement? {
    guard var total = indices.first.map({ crimes[$0] }) else { return nil }
    let sum = indices.reduce(Int128(0)) { $0 + Int128(crimes[$1].count.value ?? 0) }
    total.count = .known(Int64(clamping: sum))
    return total
  }

  private func rule(_ standing: CrimeStatement, over other: CrimeStatement) -> Disagreement.Rule {
    guard let mine = table(standing.table), let theirs = table(other.table) else { return .earlierInJob }
    if let mine = standing.stated, let theirs = other.stated, mine != theirs { return .laterDate }
    guard mine.kind == theirs.kind else { return .moreDetailed }
    return mine.file.partner == theirs.file.partner && mine.file.path != theirs.file.path
      ? .undated : .earlierInJob
  }
}
