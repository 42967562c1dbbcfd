internal import AfstemModel
internal import AfstemVocabulary

/// The reported offences of the whole partnership, by type and year.
struct ReportedCounts: Sendable {
  /// A year's count, and where it stands.
  struct Count: Sendable {
    var value: Int64
    var provenances: [Provenance]
  }

  private var counts: [OffenceKey: [Int: Count]] = [:]

  /// A figure for the whole partnership stands before a sum over its areas, and a year's before its parts'.
  ///
  /// Parts of a year are added up only where they make up all of it.
  init(_ facts: [CrimeFact]) {
    let current = facts.filter { !$0.isSuperseded }
    let groups = Dictionary(grouping: current) { OffenceKey(id: $0.offenceType, label: $0.offenceLabel) }
    let levels = AreaLevels(current.lazy.map(\.area), vocabulary: .standard)
    counts = groups.mapValues { facts in
      Dictionary(grouping: facts, by: \.period.year).compactMapValues { Self.count(of: $0, levels) }
    }
  }

  subscript(key: OffenceKey, year: Int) -> Count? { counts[key]?[year] }

  func years(of key: OffenceKey) -> [Int] { (counts[key] ?? [:]).keys.sorted() }

  private static func count(of facts: [CrimeFact], _ levels: AreaLevels) -> Count? {
    let whole = facts.filter(\.area.isEmpty)
    let areas = Dictionary(grouping: facts.filter { !$0.area.isEmpty }, by: \.area)
    if let count = countOfYear(whole) { return count }
    let parts = levels.smallest(among: areas.keys.sorted()).map { countOfYear(areas[$0] ?? []) }
    return parts.isEmpty ? nil : sum(parts)
  }

  /// The count of a whole year, from figures of it or of all of its parts.
  static func countOfYear(_ facts: [CrimeFact]) -> Count? {
    for months in [12, 6, 3, 1] {
      let parts = facts.filter { $0.period.months.count == months }
      guard Set(parts.map(\.period)).count == 12 / months else { continue }
      return sum(parts.map { fact in fact.count.map { Count(value: $0, provenances: [fact.provenance]) } })
    }
    return nil
  }

  /// `nil` where one of them is unknown, or their sum does not fit.
  private static func sum(_ counts: [Count?]) -> Count? {
    var sum = Count(value: 0, provenances: [])
    for count in counts {
      guard let count else { return nil }
      let (value, overflow) = sum.value.addingReportingOverflow(count.value)
      guard !overflow else { return nil }
      sum = Count(value: value, provenances: sum.provenances + count.provenances)
    }
    return sum
  }
}
