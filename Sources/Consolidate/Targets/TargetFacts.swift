internal import AfstemCells
internal import AfstemModel

extension FactTable<TargetFact> {
  /// The targets of each type and year, held against what the police report.
  init(_ groups: TargetGroups, statements: Statements, reported: ReportedCrime, senders: Senders) {
    self.init()
    let counts = TargetCounts(statements, reported: reported)
    for (year, group) in groups.groups {
      guard let index = group.standing.first else { continue }
      let standing = statements.targets[index]
      let lost = group.others.of(.conflicts).map { statements.targets[$0] }
      let conflict = Disagreement(
        about: "\(standing.offence.label), \(year)", standing: standing, others: lost, rule: .earlierInJob,
        senders: senders)
      add(
        [TargetFact(standing, year: year, reported: counts.reported(index, in: year))], from: group,
        in: statements.targets, disagreements: lost.isEmpty ? [] : [conflict])
    }
  }
}

extension TargetFact {
  fileprivate init(_ statement: TargetStatement, year: Int, reported: Int64?) {
    self.init(
      offenceType: statement.isTotal ? "total" : statement.offence.canonical ?? "",
      offenceLabel: statement.offence.label, rule: statement.rule, baselineYear: statement.baselineYear,
      baseline: statement.baseline.value, year: year, target: statement.target.value,
      statedPercent: statement.percent, reported: reported,
      verdict: Verdict(reported, rule: statement.rule, limit: statement.limit),
      provenance: statement.provenance)
  }
}

extension TargetStatement {
  /// What the reported count must not exceed; `nil` where it is not known.
  fileprivate var limit: Int64? {
    switch rule {
    case .reduce: target.value ?? changedBaseline
    case .maintain: target.value ?? changedBaseline ?? baseline.value
    case .monitor: nil
    }
  }

  /// What a change in percent leaves of the baseline, where no count is stated; a change without a sign may go either way.
  private var changedBaseline: Int64? {
    guard target == .blank, let percent, percent.significand <= 0, let baseline = baseline.value else {
      return nil
    }
    return TargetArithmetic.limit(baseline: baseline, percent: percent)
  }
}

extension TargetFact.Verdict {
  fileprivate init(_ reported: Int64?, rule: TargetRule, limit: Int64?) {
    if rule == .monitor {
      self = .monitored
    } else if let reported, let limit {
      self = reported <= limit ? .met : .missed
    } else {
      self = .pending
    }
  }
}
