internal import AfstemModel

/// One indicator and segment: a line an area, its earlier values beside its latest, the partnership's areas beside those
/// they are compared with.
struct IndicatorSection: Sendable, Encodable {
  struct Line: Sendable, Encodable {
    var area: String
    /// One a period of the section; empty where the area has none.
    var values: [String]
    var bar: Bar?
  }

  /// A bar beside the latest value that it shows.
  struct Bar: Sendable, Encodable {
    /// Of 100.
    var length: Int
    /// `own` for the partnership's areas, `other` for those they are compared with.
    var tone: String
  }

  var id: String
  /// `Utryghed, aften og nat`
  var name: String
  /// What happened, in a sentence.
  var headline: String?
  var hasBars: Bool
  /// Ascending.
  var periods: [String]
  var lines: [Line]
  var valueFigures: TableLink

  static func sections(of package: DataPackage, language: Language) -> [Self] {
    IndicatorView(package).series.enumerated().map { Self($1, number: $0 + 1, language: language) }
  }

  private init(_ series: IndicatorView.Series, number: Int, language: Language) {
    id = "indicator-\(number)"
    name = series.name
    headline = series.statement?.text(in: language)
    let periods = Set(series.points.map(\.fact.period)).sorted()
    self.periods = periods.map { $0.text(in: language) }
    let largest = series.points.compactMap(\.share).max() ?? 0
    hasBars = largest > 0
    let areas = series.points.map(\.fact.area).unique
    lines = areas.map { area in
      let points = series.points.filter { $0.fact.area == area }
      let bar = largest > 0 ? points.first { $0.share != nil } : nil
      return Line(
        area: area,
        values: periods.map { period in
          points.filter { $0.fact.period == period }.map { $0.text(in: language) }.joined(separator: "; ")
        },
        bar: bar.flatMap { point in
          point.share.map {
            Bar(length: Int((100 * $0 / max(largest, 1)).rounded()), tone: point.isOwn ? "own" : "other")
          }
        })
    }
    let isDanish = language == .danish
    valueFigures = TableLink(
      "\(isDanish ? "tryghed" : "safety")-\(number)",
      headings: isDanish
        ? ["Indikator", "Område", "Periode", "Værdi", "Enhed"]
        : ["Indicator", "Area", "Period", "Value", "Unit"],
      rows: series.points.map { point in
        [
          FieldValue(series.name), FieldValue(point.fact.area), FieldValue(point.fact.period), point.figure,
          FieldValue(point.fact.unit),
        ]
      }, language: language)
  }
}

extension IndicatorView.Point {
  fileprivate var figure: FieldValue {
    switch fact.value {
    case .number(let number): .number(number)
    case .level(let word): FieldValue(word)
    case nil: fact.isWithheld ? .withheld : .missing
    }
  }
}
