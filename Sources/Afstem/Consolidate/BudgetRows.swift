internal import Model

/// The plan's budget: items and activities by year, with every other place that states them.
struct BudgetRows: Sendable {
  private(set) var facts: [BudgetFact] = []
  private(set) var evidence: [Evidence] = []
  private(set) var findings: [Finding] = []

  init(_ validated: Validated, partnership: Partnership) {
    let statements = validated.statements
    let senders = Senders(statements, partnership: partnership)
    for activity in validated.plan.activities {
      for group in activity.facts {
        guard let standing = group.standing.first else { continue }
        facts.append(BudgetFact(statements.budget[standing], of: activity, in: statements))
        evidence += group.others.map { member in
          Evidence(statements.budget[member.index], row: facts.count, relation: member.relation)
        }
        if let conflict = statements.conflict(in: group, of: activity, senders) {
          findings.append(conflict.finding)
        }
      }
    }
  }
}

extension BudgetFact {
  fileprivate init(_ statement: BudgetStatement, of activity: PlannedActivity, in statements: Statements) {
    let table = statements.tables.indices.contains(statement.table) ? statements.tables[statement.table] : nil
    let isSheet = table?.level == .activity
    self.init(
      focusArea: statement.focusArea.isEmpty ? activity.focusArea : statement.focusArea,
      activity: activity.name,
      activityLabel: (isSheet ? table?.activity : nil)?.label ?? statement.activity.label,
      item: statement.item ?? "", year: statement.year, amount: statement.amount,
      note: statement.note ?? "", funder: statement.funder ?? "", provenance: statement.provenance)
  }
}

extension Evidence {
  fileprivate init(_ statement: BudgetStatement, row: Int, relation: StatementGroup.Relation) {
    let standing: Standing =
      switch relation {
      case .agrees, .superseded: .agrees
      case .conflicts: .conflicts
      case .summarises: .summarises
      }
    self.init(
      table: "budget", row: row, standing: standing, stated: statement.amount.plain,
      provenance: statement.provenance)
  }
}

extension Statements {
  /// The amounts that contradict the one that stands; `nil` where none does.
  fileprivate func conflict(
    in group: StatementGroup, of activity: PlannedActivity, _ senders: Senders
  ) -> Disagreement? {
    let lost = group.others.filter { $0.relation == .conflicts }.map(\.index)
    guard let standing = group.standing.first, let other = lost.first else { return nil }
    let statement = budget[standing]
    let subject = [activity.name, statement.item, String(statement.year)].compactMap(\.self)
    return Disagreement(
      subject: subject.joined(separator: ", "), standing: side(standing, senders),
      others: lost.map { side($0, senders) }, rule: rule(standing, over: other))
  }

  private func side(_ index: StatementIndex, _ senders: Senders) -> Disagreement.Side {
    let amount = budget[index].amount
    let figure = Message { language in
      switch amount {
      case .known(let amount): amount.text(in: language)
      case .unknown: "?"
      case .blank: language == .danish ? "intet" : "nothing"
      }
    }
    return Disagreement.Side(
      sender: senders.name(of: budget[index].table), figure: figure, plain: amount.plain,
      provenance: budget[index].provenance)
  }

  private func rule(_ standing: StatementIndex, over other: StatementIndex) -> Disagreement.Rule {
    if budget[other].amount == .blank { return .figureOverBlank }
    guard tables.indices.contains(budget[standing].table), tables.indices.contains(budget[other].table) else {
      return .earlierInJob
    }
    return tables[budget[standing].table].level == tables[budget[other].table].level
      ? .earlierInJob : .moreDetailed
  }
}
