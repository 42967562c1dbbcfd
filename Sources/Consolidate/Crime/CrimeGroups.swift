internal import AfstemModel

/// The stated counts with nothing in them twice: one group for each area, type and period.
///
/// Within a table, rows of one type under several labels (`Vold`, `Trusler`) are parts of one count. Between
/// tables the later extract of the same sender supersedes; other disagreements are conflicts.
struct CrimeGroups: Sendable {
  /// What a count is about.
  struct Key: Hashable, Sendable {
    /// Empty for the whole partnership.
    var area: String
    /// As `Name.offenceKey` gives it.
    var offence: String
    var period: Period
  }

  /// By area, type and period.
  private(set) var keys: [Key] = []
  private(set) var groups: [Key: FactGroup<CrimeStatement>] = [:]

  init(_ statements: Statements, glossary: Glossary) {
    let whole = PartnershipName(glossary.partnership)
    var members: [Key: [StatementIndex]] = [:]
    var order: [Key] = []
    for (index, statement) in statements.crimes.enumerated()
    where statement.count != .blank && statement.measure == .main {
      let area = statement.area.map { whole.isMeant(by: $0) ? "" : $0 } ?? ""
      let key = Key(area: area, offence: statement.offence.offenceKey, period: statement.period)
      if members[key, default: []].isEmpty { order.append(key) }
      members[key, default: []].append(index)
    }
    keys = Self.sorted(order, glossary: glossary)
    let covered = statements.crimes.reduce(into: [TableIndex: ClosedRange<Period>]()) { covered, statement in
      let (period, known) = (statement.period, covered[statement.table])
      covered[statement.table] =
        min(known?.lowerBound ?? period, period)...max(known?.upperBound ?? period, period)
    }
    groups = members.compactMapValues { CrimeGroup($0, statements: statements, covered: covered)?.group }
  }

  /// The whole first, areas and types in the job's order and then as they first stand, periods in time.
  private static func sorted(_ keys: [Key], glossary: Glossary) -> [Key] {
    let areas = places([""] + glossary.partnership.areas + keys.map(\.area))
    let types = places(glossary.offenceTypes.map(\.id) + keys.map(\.offence))
    return keys.sorted { one, other in
      let mine = (areas[one.area] ?? 0, types[one.offence] ?? 0, one.period)
      return mine < (areas[other.area] ?? 0, types[other.offence] ?? 0, other.period)
    }
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

/// The names that mean the partnership as a whole.
private struct PartnershipName {
  private static let generic: Set<String> = [
    "partnerskab", "partnerskabet", "tryghedspartnerskab", "tryghedspartnerskabet",
  ]

  private let names: Set<[String]>
  private let areas: Set<[String]>

  init(_ partnership: Partnership) {
    names = Set([partnership.name, partnership.id].map(Self.words))
    areas = Set(partnership.areas.map(Self.words))
  }

  func isMeant(by area: String) -> Bool {
    let words = Self.words(area)
    return names.contains(words) && !areas.contains(words)
  }

  private static func words(_ text: String) -> [String] {
    FoldedName(text).words.filter { !generic.contains($0) }
  }
}
