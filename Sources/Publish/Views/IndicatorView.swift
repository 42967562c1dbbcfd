internal import AfstemCells
internal import AfstemModel

/// Safety figures as a steering group reads them: the areas of the partnership beside those of the city.
struct IndicatorView: Sendable {
  struct Point: Sendable {
    var fact: IndicatorFact
    /// Of the partnership itself, or of one of its areas.
    var isOwn: Bool

    /// What a bar can show; `nil` for a level or nothing.
    var share: Double? {
      guard case .number(let number)? = fact.value else { return nil }
      return Double(number.description).map { max($0, 0) }
    }

    func text(in language: Language) -> String {
      switch fact.value {
      case .number(let number) where fact.unit == "%": language.percent(number)
      case .number(let number): language.number(number)
      case .level(let word): word
      case nil: fact.isWithheld ? FieldValue.withheldSign : ""
      }
    }
  }

  /// One indicator in one segment.
  struct Series: Sendable {
    var indicator: String
    var segment: String
    /// The latest period first, in it the partnership's own areas first.
    var points: [Point]

    /// `Utryghed, aften og nat`
    var name: String { segment.isEmpty ? indicator : "\(indicator), \(segment.lowercased())" }

    /// The latest of the partnership's own, and the other area of the same period, if there is one.
    var latest: (own: Point, other: Point?)? {
      guard let own = points.first(where: \.isOwn) ?? points.first else { return nil }
      return (own, points.first { !$0.isOwn && own.isOwn && $0.fact.period == own.fact.period })
    }
  }

  /// In the facts' order.
  var series: [Series] = []

  init(_ package: DataPackage) {
    let own = Self.words(of: package.partnership)
    for fact in package.indicators {
      let point = Point(fact: fact, isOwn: !own.isDisjoint(with: FoldedName(fact.area).words))
      let index = series.firstIndex { $0.indicator == fact.indicator && $0.segment == fact.segment }
      if let index {
        series[index].points.append(point)
      } else {
        series.append(Series(indicator: fact.indicator, segment: fact.segment, points: [point]))
      }
    }
    for index in series.indices { series[index].settle() }
  }

  /// The words that name the partnership and its areas.
  private static func words(of partnership: Partnership) -> Set<String> {
    Set((partnership.areas + [partnership.name]).flatMap { FoldedName($0).words })
  }
}

extension IndicatorView.Series {
  /// Orders the points; where none is the partnership's by name, all are, for there is nothing to compare.
  fileprivate mutating func settle() {
    if !points.contains(where: \.isOwn) { for index in points.indices { points[index].isOwn = true } }
    let ordered = points.enumerated().sorted { one, other in
      if one.element.fact.period != other.element.fact.period {
        return one.element.fact.period > other.element.fact.period
      }
      if one.element.isOwn != other.element.isOwn { return one.element.isOwn }
      return one.offset < other.offset
    }
    points = ordered.map(\.element)
  }
}
