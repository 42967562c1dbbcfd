internal import Cells

/// The indicators, each once.
struct IndicatorTable: Sendable {
  private(set) var facts: [IndicatorFact] = []
  private(set) var evidence: [Evidence] = []
  private(set) var findings: [Finding] = []

  /// What makes two statements the same indicator.
  private struct Key: Hashable {
    var names: [FoldedName]
    var period: Period

    init(_ statement: IndicatorStatement) {
      names = [statement.indicator, statement.area ?? "", statement.segment, statement.unit]
        .map(FoldedName.init)
      period = statement.period
    }
  }

  init(_ statements: Statements, partnership: Partnership) {
    let senders = Senders(statements, partnership: partnership)
    let stated = statements.indicators.filter { $0.value != .blank }
    let groups = Dictionary(grouping: stated, by: Key.init)
    for key in stated.map(Key.init).unique {
      add(groups[key] ?? [], senders)
    }
  }

  private mutating func add(_ statements: [IndicatorStatement], _ senders: Senders) {
    guard let standing = statements.first(where: { $0.value != .unknown }) ?? statements.first else { return }
    facts.append(IndicatorFact(standing))
    let others = statements.filter { $0.provenance != standing.provenance }
    let lost = others.filter { $0.value != .unknown && $0.value != standing.value }
    evidence += others.map { other in
      let conflicts = other.value != .unknown && other.value != standing.value
      return Evidence(
        table: "indicators", row: facts.count, standing: conflicts ? .conflicts : .agrees,
        stated: other.value.plain, provenance: other.provenance)
    }
    guard !lost.isEmpty else { return }
    let subject = [standing.indicator, standing.area ?? "", standing.segment, standing.period.description]
    findings.append(
      Disagreement(
        subject: subject.filter { !$0.isEmpty }.joined(separator: ", "), standing: standing.side(senders),
        others: lost.map { $0.side(senders) }, rule: .earlierInJob
      ).finding)
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

extension IndicatorStatement {
  fileprivate func side(_ senders: Senders) -> Disagreement.Side {
    let text = value.plain
    let number: ExactDecimal? = if case .known(.number(let number)) = value { number } else { nil }
    return Disagreement.Side(
      sender: senders.name(of: table),
      figure: Message { language in number.map { language.decimal($0) } ?? text }, plain: text,
      provenance: provenance)
  }
}

extension Stated<IndicatorValue> {
  /// As read, plain: `12.5`, `markant`, `?`.
  fileprivate var plain: String {
    switch self {
    case .known(.number(let number)): number.description
    case .known(.level(let level)): level
    case .unknown: "?"
    case .blank: ""
    }
  }
}
