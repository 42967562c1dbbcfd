internal import AfstemModel
internal import AfstemVocabulary

/// The count of each type in each year for the partnership as a whole.
///
/// Where the police state a figure for the whole partnership it counts; else the areas are added up. A year
/// counts only when all of it is reported for all of them.
struct ReportedYears: Sendable {
  private(set) var reported = ReportedCrime()

  init(_ groups: CrimeGroups, statements: Statements, glossary: Glossary) {
    reported.facts = groups.keys.compactMap { groups.groups[$0] }
    let years = AreaYears(groups, statements: statements, partnership: glossary.partnership)
    let areas = years.areas(of: glossary.partnership)
    // Where the job says which areas make up the partnership, all of them count.
    let levels = glossary.partnership.areas.isEmpty ? AreaLevels(areas, vocabulary: .standard) : nil
    for key in years.keys {
      if let whole = years.count(key, in: ""), let total = whole.year.total {
        report(key, total, from: whole.statement)
      } else {
        addUp(key, years: years, areas: areas, levels: levels)
      }
    }
    reported.gaps.sort { ($0.key.year, $0.statement) < ($1.key.year, $1.statement) }
  }

  /// - Parameter levels: By which only the smallest areas are added up; `nil` where all of them are.
  private mutating func addUp(
    _ key: ReportedCrime.Key, years: AreaYears, areas: [String], levels: AreaLevels?
  ) {
    let stated = areas.filter { years.isStated(key.offence, in: $0) }
    let relevant = levels?.smallest(among: stated) ?? stated
    let counts = relevant.map { years.count(key, in: $0) }
    let totals = counts.compactMap { $0?.year.total }
    let first = (counts + [years.count(key, in: "")]).compactMap { $0?.statement }.min()
    guard let first else { return }
    if !relevant.isEmpty, totals.count == relevant.count {
      return report(key, totals.reduce(0, +), from: first)
    }
    let present = (counts.isEmpty ? [years.count(key, in: "")] : counts).compactMap(\.self)
    let months = Set(present.flatMap(\.year.missingMonths)).sorted()
    let absent = zip(relevant, counts).filter { $1 == nil }.map(\.0)
    guard !months.isEmpty || !absent.isEmpty else { return }
    reported.gaps.append(ReportedCrime.Gap(key: key, months: months, areas: absent, statement: first))
  }

  private mutating func report(
    _ key: ReportedCrime.Key, _ total: Int128, from statement: StatementIndex
  ) {
    guard let count = Int64(exactly: total) else { return }
    reported.counts[key] = ReportedCrime.Count(count: count, statement: statement)
  }
}
