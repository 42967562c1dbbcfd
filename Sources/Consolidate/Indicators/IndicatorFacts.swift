internal import AfstemModel

extension FactTable<IndicatorFact> {
  /// The indicators, each once: the first that is known stands.
  init(_ statements: Statements, senders: Senders) {
    self.init()
    for group in statements.indicatorGroups {
      guard let standing = group.standing.first.map({ statements.indicators[$0] }) else { continue }
      let lost = group.others.of(.conflicts).map { statements.indicators[$0] }
      let subject = [standing.indicator, standing.area ?? "", standing.segment, standing.period.description]
      let conflict = Disagreement(
        about: subject.filter { !$0.isEmpty }.joined(separator: ", "), standing: standing, others: lost,
        rule: .earlierInJob, senders: senders)
      add(
        [IndicatorFact(standing)], from: group, in: statements.indicators,
        disagreements: lost.isEmpty ? [] : [conflict])
    }
  }
}

extension IndicatorFact {
  fileprivate init(_ statement: IndicatorStatement) {
    self.init(
      indicator: statement.indicator, area: statement.area ?? "", segment: statement.segment,
      period: statement.period, value: statement.value.value, unit: statement.unit,
      provenance: statement.provenance)
  }
}

extension Statements {
  fileprivate var indicatorGroups: [FactGroup<IndicatorStatement>] {
    let stated = indicators.indices.filter { indicators[$0].value != .blank }
    let members = Dictionary(grouping: stated) { IndicatorKey(indicators[$0]) }
    return stated.map { IndicatorKey(indicators[$0]) }.unique.compactMap { group(members[$0] ?? []) }
  }

  /// A cell that recognition reads twice states its indicator once.
  private func group(_ members: [StatementIndex]) -> FactGroup<IndicatorStatement>? {
    let known = members.first { indicators[$0].value != .unknown }
    guard let standing = known ?? members.first else { return nil }
    let others = members.filter { indicators[$0].provenance != indicators[standing].provenance }
    return FactGroup(standing: standing, others: others) { index in
      let value = indicators[index].value
      return value != .unknown && value != indicators[standing].value ? .conflicts : .agrees
    }
  }
}

/// What makes two statements the same indicator.
private struct IndicatorKey: Hashable {
  var names: [FoldedName]
  var period: Period

  init(_ statement: IndicatorStatement) {
    names = [statement.indicator, statement.area ?? "", statement.segment, statement.unit]
      .map(FoldedName.init)
    period = statement.period
  }
}
