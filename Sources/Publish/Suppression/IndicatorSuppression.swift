internal import Cells
internal import Model

/// Which indicators' counts a public edition withholds.
///
/// An indicator that counts has a year told in full or not at all: its areas and segments may add up to each other.
struct IndicatorSuppression: Sendable {
  private struct IndicatorYear: Hashable {
    var indicator: String
    var year: Int
  }

  private let hidden: Set<IndicatorYear>

  var isEmpty: Bool { hidden.isEmpty }

  init(_ facts: [IndicatorFact], threshold: Int64) {
    hidden = Set(
      facts.filter { $0.count.map { $0 < threshold } ?? false }
        .map { IndicatorYear(indicator: $0.indicator, year: $0.period.year) })
  }

  func told(_ fact: IndicatorFact) -> IndicatorFact {
    guard hides(fact) else { return fact }
    var fact = fact
    fact.value = nil
    fact.isWithheld = true
    return fact
  }

  func hides(_ evidence: Evidence, of package: DataPackage) -> Bool {
    guard evidence.table == "indicators" else { return false }
    guard package.indicators.indices.contains(evidence.row - 1) else { return true }
    return hides(package.indicators[evidence.row - 1])
  }

  private func hides(_ fact: IndicatorFact) -> Bool {
    fact.isCount && hidden.contains(IndicatorYear(indicator: fact.indicator, year: fact.period.year))
  }
}

extension IndicatorFact {
  /// Units whose figures count nobody; a unit that is not among them may count.
  private static let measures: Set<String> = [
    "%", "pct", "procent", "percent", "promille", "‰", "niveau", "level", "indeks", "index", "point", "kr",
  ]

  fileprivate var isCount: Bool {
    let name = unit.lowercased().filter { $0 != "." && !$0.isWhitespace }
    guard case .number? = value else { return false }
    return !Self.measures.contains(name)
  }

  fileprivate var count: Int64? {
    guard isCount, case .number(let number)? = value else { return nil }
    return number.whole(timesTenTo: 0)?.value
  }
}
