internal import Model

/// The known budget: a column a year, a layer a focus area.
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

  struct Key: Sendable, Encodable {
    var series: Int
    var text: String
  }

  /// The chart in words.
  var description: String
  var width = 400
  var height = 240
  var floor = 216
  var columns: [Column]
  var legend: [Key]

  private static let top = 24

  /// `nil` where nothing is known.
  init?(_ view: BudgetView, language: Language) {
    let sums = view.years.map { view.figure(in: $0).known ?? .zero }
    guard let largest = sums.max(), largest > .zero else { return nil }
    let shown = view.areas.enumerated().filter { _, area in
      view.years.contains { (area.figure(in: $0).known ?? .zero) > .zero }
    }
    description = Self.description(of: view, language: language)
    legend = shown.map { Key(series: $0.offset % 6 + 1, text: $0.element.focusArea.title(in: language)) }
    let scale = Double(floor - Self.top) / Double(largest.øre)
    let pitch = width / view.years.count
    columns = []
    for (index, year) in view.years.enumerated() {
      let middle = pitch * index + pitch / 2
      var y = floor
      var layers: [Layer] = []
      for (number, area) in shown {
        guard let known = area.figure(in: year).known, known > .zero else { continue }
        let layer = Layer(
          area.focusArea, series: number % 6 + 1, middle: middle, width: min(pitch - 16, 72),
          height: Int((Double(known.øre) * scale).rounded()), below: y)
        y = layer.y
        layers.append(layer)
      }
      columns.append(
        Column(
          year: String(year), sum: sums[index].text(in: language), middle: middle, sumY: y - 6,
          yearY: floor + 18,
          layers: layers))
    }
  }

  private static func description(of view: BudgetView, language: Language) -> String {
    view.years.map { year in
      let areas = view.areas.compactMap { area in
        area.figure(in: year).known.map { "\(area.focusArea.title(in: language)) \(language.kroner($0))" }
      }
      return "\(year): " + areas.joined(separator: ", ")
    }
    .joined(separator: "; ")
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
