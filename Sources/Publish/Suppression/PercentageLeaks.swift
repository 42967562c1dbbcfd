internal import AfstemCells
internal import AfstemModel

/// Percentages that tell a withheld count: its share of another count, what it leaves of one, or its change from one.
///
/// A percentage that only happens to be such a share is withheld too: a reader cannot tell either.
struct PercentageLeaks {
  let percentages: Set<Int>

  private static let mostCounts = 600

  init(_ package: DataPackage, _ published: PublishedFigures, _ isWithheld: [Bool]) {
    let operands = Operands(published)
    percentages = Set(
      package.indicators.indices.filter { index in
        let fact = package.indicators[index]
        guard let share = Share(fact) else { return false }
        let counts = operands.beside(fact)
        // Too many to try each pair of.
        if counts.count > Self.mostCounts { return counts.contains { isWithheld[$0.figure] } }
        return counts.contains { key, figure in
          guard isWithheld[figure] || key.period == fact.period else { return false }
          return counts.contains { other, base in
            guard isWithheld[figure] || isWithheld[base], figure != base else { return false }
            guard key.period == fact.period || other.period == fact.period else { return false }
            return share.relates(published.system.figures[figure].value, published.system.figures[base].value)
          }
        }
      })
  }

  /// The counts that a percentage may be of.
  private struct Operands {
    private let byArea: [String: [(key: FigureKey, figure: Int)]]
    private let offences: [(key: FigureKey, figure: Int, stems: Set<String>)]

    init(_ published: PublishedFigures) {
      let indicators = published.places.filter { $0.key.isIndicator }.map { (key: $0.key, figure: $0.value) }
      byArea = Dictionary(grouping: indicators) { $0.key.area }
      offences = published.places.filter { !$0.key.isIndicator }.map { key, figure in
        (key, figure, AdditiveNames.stems(published.label(of: key)))
      }
    }

    /// Those of its area and of all areas; of a percentage over all areas, any; and types of offence that it names.
    func beside(_ fact: IndicatorFact) -> [(key: FigureKey, figure: Int)] {
      let near =
        fact.area.isEmpty ? byArea.values.flatMap { $0 } : (byArea[fact.area] ?? []) + (byArea[""] ?? [])
      let stems = AdditiveNames.stems(fact.indicator)
      let named = offences.filter { !$0.stems.isDisjoint(with: stems) }
      guard !named.isEmpty else { return near }
      let names = Set(named.map(\.key.name))
      let wholes = offences.filter { names.contains($0.key.name) || $0.key.name == "id total" }
      return near
        + wholes.filter { $0.key.area == fact.area || $0.key.area.isEmpty }.map { ($0.key, $0.figure) }
    }
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
      guard decimals <= 6, let tenfold = number.whole(timesTenTo: decimals)?.value,
        tenfold.magnitude < 1 << 40
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
