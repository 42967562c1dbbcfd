internal import Model

/// One indicator and segment: its values by period, the partnership's areas beside those they are compared with.
struct IndicatorSection: Sendable, Encodable {
  struct Value: Sendable, Encodable {
    var area: String
    var period: String
    var value: String
    var bar: Bar?
  }

  /// A bar beside the value that it shows.
  struct Bar: Sendable, Encodable {
    /// Of 100.
    var length: Int
    /// `own` for the partnership's areas, `other` for those they are compared with.
    var tone: String
  }

  var id: String
  /// `Utryghed, aften og nat`
  var name: String
  var hasBars: Bool
  var values: [Value]

  static func sections(of package: DataPackage, language: Language) -> [Self] {
    IndicatorView(package).series.enumerated().map { Self($1, number: $0 + 1, language: language) }
  }

  private init(_ series: IndicatorView.Series, number: Int, language: Language) {
    id = "indicator-\(number)"
    name = series.name
    let largest = series.points.compactMap(\.share).max() ?? 0
    hasBars = largest > 0
    values = series.points.map { point in
      let bar = point.share.map { share in
        Bar(length: Int((100 * share / max(largest, 1)).rounded()), tone: point.isOwn ? "own" : "other")
      }
      return Value(
        area: point.fact.area, period: point.fact.period.text(in: language), value: point.text(in: language),
        bar: largest > 0 ? bar : nil)
    }
  }
}

extension Period {
  /// `2016`, `1. halvår 2016`, `2. kvartal 2016`, `maj 2016`.
  func text(in language: Language) -> String {
    switch (self, language) {
    case (.year(let year), _): "\(year)"
    case (.half(let year, let half), .danish): "\(half). halvår \(year)"
    case (.half(let year, let half), .english): "half \(half) of \(year)"
    case (.quarter(let year, let quarter), .danish): "\(quarter). kvartal \(year)"
    case (.quarter(let year, let quarter), .english): "quarter \(quarter) of \(year)"
    case (.month, _): description
    }
  }
}
