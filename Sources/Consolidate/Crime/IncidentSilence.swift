internal import AfstemModel

/// What incident extracts say by having no rows: in a period that they cover, a type and an area that they know have
/// none.
///
/// There are as many such zeros as periods, types and areas multiplied, so that they are not kept but asked for.
struct IncidentSilence: Sendable {
  private let groups: CrimeGroups
  /// The first statement of each period that is covered, by year and in order.
  private var firsts: [Int: [(period: Period, statement: StatementIndex)]] = [:]
  /// The periods that are spoken of, by area.
  private var spoken: [String: Set<Period>] = [:]
  /// In the order of the facts.
  private let offences: [String]
  private let knownOffences: Set<String>
  private let areas: Set<String>

  /// - Parameter isDivided: Whether an extract has areas, so that incidents without one are not all of them.
  init(_ groups: CrimeGroups, statements: Statements, partnership: Partnership, isDivided: Bool) {
    self.groups = groups
    let counted = groups.keys.compactMap { key in
      groups.groups[key]?.standing.first.map { (key, $0) }
    }.filter { statements.isIncidents(statements.crimes[$0.1].table) && !statements.crimes[$0.1].isPartial }
    var first: [Period: StatementIndex] = [:]
    for (key, index) in counted {
      spoken[key.area, default: []].insert(key.period)
      if first[key.period] == nil { first[key.period] = index }
    }
    for (period, index) in first.sorted(by: { $0.key < $1.key }) {
      firsts[period.year, default: []].append((period, index))
    }
    let own = Set(partnership.areas.map(FoldedName.init))
    areas = Set(
      counted.map(\.0.area).unique.filter { area in
        area.isEmpty ? !isDivided : own.isEmpty || own.contains(FoldedName(area))
      })
    offences = counted.map(\.0.offence).unique
    knownOffences = Set(offences)
  }

  /// The types and years that something is said of.
  var keys: [ReportedCrime.Key] {
    firsts.sorted { $0.key < $1.key }.flatMap { year, periods in
      let isSaid = areas.contains { area in
        periods.contains { !isCut($0.period, by: spoken[area] ?? []) }
      }
      return isSaid ? offences.map { ReportedCrime.Key(offence: $0, year: year) } : []
    }
  }

  /// Whether it says of any year how many offences of a type there were in an area.
  func speaks(of offence: String, in area: String) -> Bool {
    areas.contains(area) && knownOffences.contains(offence)
  }

  /// Calls a closure with each period of a year in which there were none, and the statement that says so.
  func forEachZero(
    of key: ReportedCrime.Key, in area: String, _ body: (Period, StatementIndex) -> Void
  ) {
    guard speaks(of: key.offence, in: area), let periods = firsts[key.year] else { return }
    let spoken = spoken[area] ?? []
    for (period, statement) in periods where !isCut(period, by: spoken) {
      let key = CrimeGroups.Key(area: area, offence: key.offence, period: period)
      if groups.groups[key] == nil { body(period, statement) }
    }
  }

  /// Whether an area is spoken of by parts of a period, or as part of a longer one: another extract's period then
  /// says nothing of it.
  private func isCut(_ period: Period, by spoken: Set<Period>) -> Bool {
    !spoken.contains(period)
      && spoken.contains { $0.year == period.year && $0.months.overlaps(period.months) }
  }
}
