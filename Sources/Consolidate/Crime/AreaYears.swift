internal import AfstemModel

/// The counts of each type, area by area and year by year.
struct AreaYears: Sendable {
  /// The counts of one area, and the first statement of them.
  struct Count: Sendable {
    var year: PeriodCounts
    /// Into `crimes`.
    var statement: StatementIndex
  }

  private struct Place: Hashable {
    var key: ReportedCrime.Key
    var area: String
  }

  private struct Stated: Hashable {
    var offence: String
    var area: String
  }

  /// In the order of facts.
  private(set) var keys: [ReportedCrime.Key] = []
  private var counts: [Place: Count] = [:]
  private var stated: Set<Stated> = []
  /// Areas in the order of facts, without the whole.
  private var areas: [String] = []

  init(_ groups: CrimeGroups, statements: Statements, partnership: Partnership) {
    let divided = Set(
      statements.crimes.filter { $0.area != nil }.map(\.table).filter(statements.isIncidents))
    for key in groups.keys {
      guard let group = groups.groups[key], let first = group.standing.first else { continue }
      // Incidents without a place, in an extract that has places, are not all of the partnership's.
      if key.area.isEmpty, divided.contains(statements.crimes[first].table) { continue }
      note(key, from: first)
      if group.standing.contains(where: { statements.crimes[$0].isPartial }) { continue }
      let count = group.standing.reduce(Int128?.some(0)) { sum, index in
        statements.crimes[index].count.value.flatMap { value in sum.map { $0 + Int128(value) } }
      }
      add(count, of: key, from: first)
    }
    addZeros(groups, statements: statements, partnership: partnership, isDivided: !divided.isEmpty)
    keys = keys.unique
    areas = areas.unique
  }

  /// Notes that something is stated of an area and a year, be it of a part of a period only.
  private mutating func note(_ key: CrimeGroups.Key, from statement: StatementIndex) {
    let year = ReportedCrime.Key(offence: key.offence, year: key.period.year)
    keys.append(year)
    if !key.area.isEmpty { areas.append(key.area) }
    stated.insert(Stated(offence: key.offence, area: key.area))
    let place = Place(key: year, area: key.area)
    if counts[place] == nil { counts[place] = Count(year: PeriodCounts(), statement: statement) }
  }

  private mutating func add(_ count: Int128?, of key: CrimeGroups.Key, from statement: StatementIndex) {
    note(key, from: statement)
    let year = ReportedCrime.Key(offence: key.offence, year: key.period.year)
    counts[Place(key: year, area: key.area)]?.year.add(count, in: key.period)
  }

  /// An incident extract has no rows where nothing happened: in a period that it covers, a type and an area
  /// that it knows have none.
  private mutating func addZeros(
    _ groups: CrimeGroups, statements: Statements, partnership: Partnership, isDivided: Bool
  ) {
    let counted = groups.keys.compactMap { key in
      groups.groups[key]?.standing.first.map { (key, $0) }
    }.filter { statements.isIncidents(statements.crimes[$0.1].table) && !statements.crimes[$0.1].isPartial }
    var firsts: [Period: StatementIndex] = [:]
    var spoken: [String: Set<Period>] = [:]
    for (key, _) in counted { spoken[key.area, default: []].insert(key.period) }
    for (key, index) in counted where firsts[key.period] == nil { firsts[key.period] = index }
    let own = Set(partnership.areas.map(FoldedName.init))
    let areas = counted.map(\.0.area).unique.filter { area in
      area.isEmpty ? !isDivided : own.isEmpty || own.contains(FoldedName(area))
    }
    let offences = counted.map(\.0.offence).unique
    for (period, index) in firsts.sorted(by: { $0.key < $1.key }) {
      for offence in offences {
        for area in areas where !Self.isCut(period, by: spoken[area] ?? []) {
          let key = CrimeGroups.Key(area: area, offence: offence, period: period)
          if groups.groups[key] == nil { add(0, of: key, from: index) }
        }
      }
    }
  }

  /// Whether an area is spoken of by parts of a period, or as part of a longer one: another extract's period then
  /// says nothing of it.
  private static func isCut(_ period: Period, by spoken: Set<Period>) -> Bool {
    !spoken.contains(period)
      && spoken.contains { $0.year == period.year && $0.months.overlaps(period.months) }
  }

  func count(_ key: ReportedCrime.Key, in area: String) -> Count? {
    counts[Place(key: key, area: area)]
  }

  /// Whether the area's counts of the type are stated for any year.
  func isStated(_ offence: String, in area: String) -> Bool {
    stated.contains(Stated(offence: offence, area: area))
  }

  /// The areas that make up the partnership: the job's, or all that are stated where it names none.
  func areas(of partnership: Partnership) -> [String] {
    guard !partnership.areas.isEmpty else { return areas }
    let own = Set(partnership.areas.map(FoldedName.init))
    return areas.filter { own.contains(FoldedName($0)) }
  }
}

extension Statements {
  fileprivate func isIncidents(_ table: TableIndex) -> Bool {
    tables.indices.contains(table) && tables[table].kind == .incidents
  }
}
