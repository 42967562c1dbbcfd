internal import Cells
internal import Model

/// Percentages that tell a withheld count: its share of another count, what it leaves of one, or its change from one.
///
/// A percentage that only happens to be such a share is withheld too: a reader cannot tell either.
struct PercentageLeaks {
  let percentages: Set<Int>

  init(_ package: DataPackage, _ published: PublishedFigures, _ isWithheld: [Bool]) {
    let counts = published.places.filter { $0.key.isIndicator }
    let ofYear = Dictionary(grouping: counts) { $0.key.area }
    percentages = Set(
      package.indicators.indices.filter { index in
        let fact = package.indicators[index]
        guard let share = Share(fact) else { return false }
        return (ofYear[fact.area] ?? []).contains { key, figure in
          guard isWithheld[figure] || key.period == fact.period else { return false }
          return (ofYear[fact.area] ?? []).contains { other, base in
            guard isWithheld[figure] || isWithheld[base], figure != base else { return false }
            guard key.period == fact.period || other.period == fact.period else { return false }
            return share.relates(published.system.figures[figure].value, published.system.figures[base].value)
          }
        }
      })
  }

  /// A share as it is rounded: 14.3 of 100.
  private struct Share {
    private let significand: Int64
    private let decimals: Int
    private let whole: Int64

    /// `nil` for what is no share.
    init?(_ fact: IndicatorFact) {
      guard case .number(let number)? = fact.value else { return nil }
      let unit = fact.unit.lowercased().filter { $0 != "." && !$0.isWhitespace }
      switch unit {
      case "%", "pct", "procent", "percent": whole = 100
      case "promille", "‰": whole = 1000
      case "indeks", "index": whole = 100
      default: return nil
      }
      decimals = max(0, -number.exponent)
      guard decimals <= 6, let tenfold = number.whole(timesTenTo: decimals)?.value, tenfold.magnitude < 1 << 40
      else { return nil }
      significand = tenfold
    }

    func relates(_ part: Int64, _ base: Int64) -> Bool {
      guard base > 0, (0...(1 << 30)).contains(part), base < 1 << 30 else { return false }
      return [part, base - part, part - base].contains { isRounded($0, of: base) }
    }

    /// Whether the share is `part` of `base`, rounded either way.
    private func isRounded(_ part: Int64, of base: Int64) -> Bool {
      var scale = whole
      for _ in 0..<decimals { scale *= 10 }
      let (exact, overflow) = part.multipliedReportingOverflow(by: scale)
      let (stated, other) = significand.multipliedReportingOverflow(by: base)
      guard !overflow, !other else { return false }
      return (exact - stated).magnitude < base.magnitude
    }
  }
}
