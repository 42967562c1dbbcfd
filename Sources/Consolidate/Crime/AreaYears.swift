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
  private let silence: IncidentSilence
  /// Areas in the order of facts, without the whole.
  private var areas: [String] = []

  init(_ groups: CrimeGroups, statements: Statements, partnership: Partnership) {
    let divided = Set(
      statements.crimes.filter { $0.area != nil }.map(\.table).filter(statements.isIncidents))
    silence = IncidentSilence(
      groups, statements: statements, partnership: partnership, isDivided: !divided.isEmpty)
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
    keys = (keys + silence.keys).unique
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

  /// - Complexity: O(*n*) in the periods of the year that incident extracts cover.
  func count(_ key: ReportedCrime.Key, in area: String) -> Count? {
    var count = counts[Place(key: key, area: area)]
    silence.forEachZero(of: key, in: area) { period, statement in
      if count == nil { count = Count(year: PeriodCounts(), statement: statement) }
      count?.year.add(0, in: period)
    }
    return count
  }

  /// Whether the area's counts of the type are stated for any year.
  func isStated(_ offence: String, in area: String) -> Bool {
    stated.contains(Stated(offence: offence, area: area)) || silence.speaks(of: offence, in: area)
  }

  /// The areas that make up the partnership: the job's, or all that are stated where it names none.
  func areas(of partnership: Partnership) -> [String] {
    guard !partnership.areas.isEmpty else { return areas }
    let own = Set(partnership.areas.map(FoldedName.init))
    return areas.filter { own.contains(FoldedName($0)) }
  }
}

extension Statements {
  func isIncidents(_ table: TableIndex) -> Bool {
    tables.indices.contains(table) && tables[table].kind == .incidents
  }
}
