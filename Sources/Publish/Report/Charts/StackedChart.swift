internal import AfstemModel

/// The budget against the grant: a column a year, a layer a focus area, and what is not decided as a part of its own.
///
/// Positions are in the drawing's own units, from its upper left corner.
struct StackedChart: Sendable, Encodable {
  struct Column: Sendable, Encodable {
    var year: String
    /// `1,5 mio.`
    var sum: String
    var middle: Int
    var sumY: Int
    var yearY: Int
    var layers: [Layer]
    /// What of the grant is left; `nil` where nothing is.
    var rest: Rest?
    /// The grant, as a line across the column.
    var grantPath: String?
  }

  struct Layer: Sendable, Encodable {
    /// Counts from 1, and starts anew after 6: a class of the style sheet.
    var series: Int
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// The focus area's number, where there is room for it.
    var label: String?
    var labelX: Int
    var labelY: Int
  }

  /// From the known amounts up to the grant.
  struct Rest: Sendable, Encodable {
    var restX: Int
    var restY: Int
    var restWidth: Int
    var restHeight: Int
    /// Lines across it, where amounts are not decided.
    var hatching: String?
  }

  struct Key: Sendable, Encodable {
    var series: Int
    var text: String
  }

  /// What happened.
  var headline: String
  /// Unit, place and period.
  var subtitle: String
  /// The chart in words.
  var description: String
  var width = 400
  var height = 240
  var floor = 216
  var columns: [Column]
  var legend: [Key]
  var hasUndecided: Bool
  var hasUndistributed: Bool
  var hasGrant: Bool

  private static let top = 24

  /// `nil` where nothing is known.
  init?(_ view: BudgetView, figures: KeyFigures, of place: String, language: Language) {
    let years = figures.years
    let largest = years.flatMap { [$0.known, $0.grant] }.compactMap(\.self).max()
    guard let largest, largest > .zero, years.contains(where: { ($0.known ?? .zero) > .zero }) else {
      return nil
    }
    let shown = view.areas.enumerated().filter { _, area in
      view.years.contains { (area.figure(in: $0).known ?? .zero) > .zero }
    }
    headline = figures.moneyHeadline.text(in: language)
    subtitle = Self.subtitle(years.map(\.year), in: place, language)
    description = Self.description(of: view, figures, language: language)
    legend = shown.map { Key(series: $0.offset % 6 + 1, text: $0.element.focusArea.title(in: language)) }
    let scale = Double(floor - Self.top) / Double(largest.øre)
    let pitch = width / max(years.count, 1)
    columns = []
    for (index, year) in years.enumerated() {
      let middle = pitch * index + pitch / 2
      var column = Column(year, middle: middle, floor: floor, language: language)
      let columnWidth = min(pitch - 16, 72)
      var y = floor
      for (number, area) in shown {
        guard let known = area.figure(in: year.year).known, known > .zero else { continue }
        let layer = Layer(
          area.focusArea, series: number % 6 + 1, middle: middle, width: columnWidth,
          height: Int((Double(known.øre) * scale).rounded()), below: y)
        y = layer.y
        column.layers.append(layer)
      }
      column.add(grantOf: year, above: y, width: columnWidth, floor: floor, scale: scale)
      columns.append(column)
    }
    let rests = zip(columns, years).filter { $0.0.rest != nil }.map(\.1)
    hasUndecided = rests.contains(where: \.isOpen)
    hasUndistributed = rests.contains { !$0.isOpen }
    hasGrant = columns.contains { $0.grantPath != nil }
  }

  private static func subtitle(_ years: [Int], in place: String, _ language: Language) -> String {
    language == .danish
      ? "Budget i kr. pr. år efter indsatsområde, \(place), \(language.years(years))"
      : "Budget in kr. a year by focus area, \(place), \(language.years(years))"
  }

  private static func description(of view: BudgetView, _ figures: KeyFigures, language: Language) -> String {
    let isDanish = language == .danish
    let years = figures.years.map { year in
      let areas = view.areas.compactMap { area in
        area.figure(in: year.year).known.map {
          "\(area.focusArea.title(in: language)) \(language.kroner($0))"
        }
      }
      let rest = year.remainder.flatMap { $0 > .zero ? $0 : nil }.map { rest in
        let word =
          year.isOpen
          ? (isDanish ? "ikke fastlagt" : "not decided") : (isDanish ? "ikke fordelt" : "not distributed")
        return "\(word) \(language.kroner(rest))"
      }
      return "\(year.year): " + (areas + [rest].compactMap(\.self)).joined(separator: ", ")
    }
    return "\(figures.moneyHeadline.text(in: language)). " + years.joined(separator: "; ")
  }
}

extension StackedChart.Column {
  fileprivate init(_ year: KeyFigures.Year, middle: Int, floor: Int, language: Language) {
    self.year = String(year.year)
    sum = year.known.map { $0.text(in: language) + (year.isOpen ? " + ?" : "") } ?? (year.isOpen ? "?" : "")
    self.middle = middle
    sumY = floor - 6
    yearY = floor + 18
    layers = []
  }

  /// What is left of the grant, and the grant itself, above the layers.
  fileprivate mutating func add(
    grantOf year: KeyFigures.Year, above y: Int, width: Int, floor: Int, scale: Double
  ) {
    sumY = y - 6
    guard let grant = year.grant, grant > .zero else { return }
    let top = floor - Int((Double(grant.øre) * scale).rounded())
    let x = middle - width / 2
    grantPath = "M\(x - 5) \(top)H\(x + width + 5)"
    if let left = year.remainder, left > .zero, top < y {
      rest = StackedChart.Rest(
        restX: x, restY: top, restWidth: width, restHeight: y - top,
        hatching: year.isOpen ? Self.hatching(x: x, y: top, width: width, height: y - top) : nil)
    }
    sumY = min(top, y) - 6
  }

  /// Slanting lines within a rectangle, from its lower left to its upper right.
  private static func hatching(x: Int, y: Int, width: Int, height: Int) -> String {
    stride(from: -height, to: width, by: 7).compactMap { offset in
      let (first, last) = (max(0, -offset), min(height, width - offset))
      guard first < last else { return nil }
      return "M\(x + offset + first) \(y + height - first)L\(x + offset + last) \(y + height - last)"
    }
    .joined()
  }
}

extension StackedChart.Layer {
  /// The layer on top of those below `y`.
  fileprivate init(
    _ area: FocusArea, series: Int, middle: Int, width: Int, height: Int, below y: Int
  ) {
    self.series = series
    self.width = width
    self.height = height
    x = middle - width / 2
    self.y = y - height
    label = height >= 14 && !area.number.isEmpty ? area.number : nil
    labelX = middle
    labelY = y - height / 2 + 4
  }
}
