internal import AfstemModel

/// Reported offences as a steering group reads them: a type, and for each year its target and its count.
struct CrimeView: Sendable {
  /// One year of one type.
  struct Row: Sendable {
    var year: Int
    var target: TargetFact?
    /// From the target where there is one, otherwise counted from the facts.
    var reported: Int64?
    /// The count is known, and left out of a public edition.
    var isReportedWithheld = false
    /// Where the count stands in the sources.
    var provenances: [Provenance]

    var isLimitWithheld: Bool {
      limit == nil && target?.rule != .monitor
        && target?.withheld.isDisjoint(with: [.baseline, .target]) == false
    }

    /// The most that may be reported: the target, or the baseline where it is to be maintained.
    var limit: Int64? { target?.target ?? (target?.rule == .maintain ? target?.baseline : nil) }

    /// What is reported less what may be; negative is better.
    var difference: Int64? {
      guard let limit, let difference = reported?.subtractingReportingOverflow(limit) else { return nil }
      return difference.overflow ? nil : difference.partialValue
    }
  }

  /// An offence type, or a total over several.
  struct OffenceType: Sendable {
    /// The job's name of it, or the sender's where the job does not know it.
    var name: String
    var key: OffenceKey
    var isTotal: Bool
    /// By year, ascending.
    var rows: [Row]

    var target: TargetFact? { rows.lazy.compactMap(\.target).first }

    /// The latest year that both a most and a count are known for.
    var latest: Row? { rows.last { $0.limit != nil && $0.reported != nil } }

    /// The row to show where there is room for one: the latest with target and count, else with a count, else
    /// the first.
    var latestIndex: Int {
      rows.lastIndex { $0.limit != nil && $0.reported != nil } ?? rows.lastIndex { $0.reported != nil }
        ?? rows.startIndex
    }
  }

  var types: [OffenceType]
}

extension CrimeView {
  init(_ package: DataPackage, glossary: Glossary) {
    let counts = ReportedCounts(package.crime)
    let withheld = Set(package.crime.filter(\.isWithheld).map(\.typeYear))
    let named = glossary.offenceTypes.map { OffenceKey(id: $0.id, label: $0.name) }
    let stated = package.targets.map { OffenceKey(id: $0.offenceType, label: $0.offenceLabel) }
    let counted = package.crime.map { OffenceKey(id: $0.offenceType, label: $0.offenceLabel) }
    let names = Dictionary(glossary.offenceTypes.map { ($0.id, $0.name) }) { first, _ in first }
    types = (named + stated + counted).unique.compactMap { key in
      let targets = package.targets.filter { OffenceKey(id: $0.offenceType, label: $0.offenceLabel) == key }
      let rows = Self.rows(targets: targets, counts: counts, withheld: withheld, of: key)
      let isTotal = key.id == "total"
      return rows.isEmpty
        ? nil : OffenceType(name: names[key.id] ?? key.label, key: key, isTotal: isTotal, rows: rows)
    }
    .partitioned(by: \.isTotal)
  }

  private static func rows(
    targets: [TargetFact], counts: ReportedCounts, withheld: Set<TypeYear>, of key: OffenceKey
  ) -> [Row] {
    let known = withheld.filter { $0.type == key }.map(\.year)
    let years = Set(targets.map(\.year)).union(counts.years(of: key)).union(known).sorted()
    return years.map { year in
      let target = targets.first { $0.year == year }
      let count = counts[key, year]
      let reported = target?.reported ?? count?.value
      let isWithheld =
        withheld.contains(TypeYear(type: key, year: year)) || target?.withheld.contains(.reported) == true
      return Row(
        year: year, target: target, reported: reported, isReportedWithheld: reported == nil && isWithheld,
        provenances: count?.provenances ?? [])
    }
  }
}

extension CrimeView {
  /// The latest year that a target is judged for, else that offences are reported for.
  var latestYear: Int? {
    let rows = types.flatMap(\.rows)
    let judged = rows.filter { $0.target != nil && $0.reported != nil }
    return judged.map(\.year).max() ?? rows.filter { $0.reported != nil }.map(\.year).max()
  }
}

extension [CrimeView.OffenceType] {
  /// Those that do not fulfil a condition, then those that do, otherwise as they stood.
  fileprivate func partitioned(by condition: (Element) -> Bool) -> Self {
    filter { !condition($0) } + filter(condition)
  }
}
