internal import Model

/// Which files state nothing but figures of the whole partnership for a year, so that their totals do likewise.
struct WholeYears: Sendable {
  private struct Pair: Hashable {
    var file: String
    var year: Int
  }

  private let inParts: Set<Pair>

  init(_ facts: [CrimeFact]) {
    inParts = Set(
      facts.filter { !$0.area.isEmpty || $0.period.months.count < 12 }
        .map { Pair(file: $0.provenance.file, year: $0.period.year) })
  }

  /// Whether a total can cover figures of whole years only.
  func cover(_ total: Reconciliation) -> Bool {
    guard case .year(let year)? = total.period else { return false }
    return !inParts.contains(Pair(file: total.provenance.file, year: year))
  }
}
