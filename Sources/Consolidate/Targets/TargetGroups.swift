internal import AfstemModel

/// The targets of each type and year, and which statement of each stands.
struct TargetGroups: Sendable {
  /// Types in the job's order and then as they first stand, totals last; each by year.
  private(set) var groups: [(year: Int, group: FactGroup<TargetStatement>)] = []

  /// What makes two statements the same target.
  private struct Key: Hashable {
    var offence: String
    var year: Int

    /// The type of a row that adds up others.
    static let total = "total"
  }

  init(_ statements: Statements, reported: ReportedCrime, glossary: Glossary) {
    let years = Self.years(statements, reported, glossary)
    var members: [Key: [StatementIndex]] = [:]
    var keys: [Key] = []
    for (index, statement) in statements.targets.enumerated() {
      let offence = statement.isTotal ? Key.total : statement.offence.offenceKey
      for year in statement.year.map({ [$0] }) ?? years {
        let key = Key(offence: offence, year: year)
        if members[key] == nil { keys.append(key) }
        members[key, default: []].append(index)
      }
    }
    groups = Self.sorted(keys, glossary: glossary).compactMap { key in
      statements.targetGroup(members[key] ?? []).map { (key.year, $0) }
    }
  }

  /// Years that a target without one holds for: the agreement's, or those reported after the baseline where the
  /// job gives no period.
  private static func years(_ statements: Statements, _ reported: ReportedCrime, _ glossary: Glossary)
    -> [Int]
  {
    if let period = glossary.partnership.period { return Array(period) }
    let baseline = statements.targets.compactMap(\.baselineYear).max() ?? Int.min
    return Set(reported.counts.keys.map(\.year)).filter { $0 > baseline }.sorted()
  }

  /// Types in the job's order and then as they first stand, totals last; each by year.
  private static func sorted(_ keys: [Key], glossary: Glossary) -> [Key] {
    let order = glossary.offenceTypes.map(\.id) + keys.map(\.offence).filter { $0 != Key.total } + [Key.total]
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return keys.sorted { one, other in
      (places[one.offence] ?? 0, one.year) < (places[other.offence] ?? 0, other.year)
    }
  }
}

extension Statements {
  /// The first in the job stands.
  fileprivate func targetGroup(_ members: [StatementIndex]) -> FactGroup<TargetStatement>? {
    guard let standing = members.first else { return nil }
    return FactGroup(standing: standing, others: members.dropFirst()) { index in
      targets[index].contradicts(targets[standing]) ? .conflicts : .agrees
    }
  }
}

extension TargetStatement {
  fileprivate func contradicts(_ other: Self) -> Bool {
    guard let mine = target.value, let theirs = other.target.value else { return rule != other.rule }
    return mine != theirs
  }
}
