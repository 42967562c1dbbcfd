internal import Model

/// The targets of each type and year, held against what the police report.
struct TargetTable: Sendable {
  private(set) var facts: [TargetFact] = []
  private(set) var evidence: [Evidence] = []
  private(set) var findings: [Finding] = []

  /// What makes two statements the same target.
  private struct Key: Hashable {
    var offence: String
    var year: Int
  }

  init(_ validated: Validated, glossary: Glossary) {
    let statements = validated.statements
    let counts = TargetCounts(validated)
    let senders = Senders(statements, partnership: glossary.partnership)
    let years = Self.years(validated, glossary: glossary)
    var members: [Key: [StatementIndex]] = [:]
    var keys: [Key] = []
    for (index, statement) in statements.targets.enumerated() {
      let offence = statement.isTotal ? Self.total : statement.offence.offenceKey
      for year in statement.year.map({ [$0] }) ?? years {
        let key = Key(offence: offence, year: year)
        if members[key] == nil { keys.append(key) }
        members[key, default: []].append(index)
      }
    }
    for key in Self.sorted(keys, glossary: glossary) {
      add(members[key] ?? [], year: key.year, statements: statements, counts: counts, senders)
    }
  }

  /// The type of a row that adds up others.
  private static let total = "total"

  private mutating func add(
    _ members: [StatementIndex], year: Int, statements: Statements, counts: TargetCounts, _ senders: Senders
  ) {
    guard let standing = members.first else { return }
    let statement = statements.targets[standing]
    facts.append(TargetFact(statement, year: year, reported: counts.reported(standing, in: year)))
    let others = members.dropFirst().map { statements.targets[$0] }
    let lost = others.filter { $0.contradicts(statement) }
    evidence += others.map { other in
      Evidence(
        table: "targets", row: facts.count, standing: other.contradicts(statement) ? .conflicts : .agrees,
        stated: other.figure.plain, provenance: other.provenance)
    }
    guard !lost.isEmpty else { return }
    findings.append(
      Disagreement(
        subject: "\(statement.offence.label), \(year)", standing: statement.side(senders),
        others: lost.map { $0.side(senders) },
        rule: .earlierInJob
      ).finding)
  }

  /// Years that a target without one holds for: the agreement's, or those reported after the baseline where the
  /// job gives no period.
  private static func years(_ validated: Validated, glossary: Glossary) -> [Int] {
    if let period = glossary.partnership.period { return Array(period) }
    let baseline = validated.statements.targets.compactMap(\.baselineYear).max() ?? Int.min
    return Set(validated.reported.counts.keys.map(\.year)).filter { $0 > baseline }.sorted()
  }

  /// Types in the job's order and then as they first stand, totals last; each by year.
  private static func sorted(_ keys: [Key], glossary: Glossary) -> [Key] {
    let order = glossary.offenceTypes.map(\.id) + keys.map(\.offence).filter { $0 != total } + [total]
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return keys.sorted { one, other in
      (places[one.offence] ?? 0, one.year) < (places[other.offence] ?? 0, other.year)
    }
  }
}

extension TargetStatement {
  /// The target itself, or the baseline that is to be kept.
  fileprivate var figure: Stated<Int64> { target == .blank ? baseline : target }

  fileprivate func contradicts(_ other: Self) -> Bool {
    guard let mine = target.value, let theirs = other.target.value else { return rule != other.rule }
    return mine != theirs
  }

  fileprivate func side(_ senders: Senders) -> Disagreement.Side {
    let figure = figure.value
    return Disagreement.Side(
      sender: senders.name(of: table),
      figure: Message { language in figure.map { language.grouped($0) } ?? "?" }, plain: self.figure.plain,
      provenance: provenance)
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
    case .reduce: target.value
    case .maintain: target.value ?? baseline.value
    case .monitor: nil
    }
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
