internal import AfstemModel

extension FactTable<BudgetFact> {
  /// The plan's budget: items and activities by year, with every other place that states them.
  init(_ plan: Plan, statements: Statements, senders: Senders) {
    self.init()
    for activity in plan.byFocusArea {
      for group in activity.facts {
        guard let standing = group.standing.first else { continue }
        let fact = BudgetFact(statements.budget[standing], of: activity)
        add(
          [fact], from: group, in: statements.budget,
          disagreements: statements.disagreements(in: group, of: activity, senders))
      }
    }
  }
}

extension BudgetFact {
  fileprivate init(_ statement: BudgetStatement, of activity: PlannedActivity) {
    self.init(
      focusArea: statement.focusArea.isEmpty ? activity.focusArea : statement.focusArea,
      activity: activity.name,
      activityLabel: statement.activity.label,
      item: statement.item ?? "", year: statement.year, amount: statement.amount,
      note: statement.note ?? "", funder: statement.funder ?? "", provenance: statement.provenance)
  }
}

extension Statements {
  /// The amounts that contradict the one that stands.
  fileprivate func disagreements(
    in group: FactGroup<BudgetStatement>, of activity: PlannedActivity, _ senders: Senders
  ) -> [Disagreement] {
    let lost = group.others.of(.conflicts).map { budget[$0] }
    guard let standing = group.standing.first.map({ budget[$0] }), let other = lost.first else { return [] }
    let subject = [activity.name, standing.item ?? "", String(standing.year)].filter { !$0.isEmpty }
    return [
      Disagreement(
        about: subject.joined(separator: ", "), standing: standing, others: lost,
        rule: rule(standing, over: other), senders: senders)
    ]
  }

  private func rule(_ standing: BudgetStatement, over other: BudgetStatement) -> Disagreement.Rule {
    if other.amount == .blank { return .figureOverBlank }
    guard let mine = table(standing.table), let theirs = table(other.table) else { return .earlierInJob }
    return mine.level == theirs.level ? .earlierInJob : .moreDetailed
  }
}
