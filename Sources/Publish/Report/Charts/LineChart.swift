internal import AfstemModel

/// Reported offences of one type over the years against its baseline, with its targets as a dashed line.
///
/// Positions are in the drawing's own units, from its upper left corner.
struct LineChart: Sendable, Encodable {
  struct GridLine: Sendable, Encodable {
    var y: Int
    var labelY: Int
    var text: String
  }

  struct Label: Sendable, Encodable {
    var x: Int
    var y: Int
    var text: String
  }

  struct Dot: Sendable, Encodable {
    var x: Int
    var dotY: Int
    /// Of the label.
    var y: Int
    var text: String
  }

  struct Diamond: Sendable, Encodable {
    var path: String
    var x: Int
    /// Of the label.
    var y: Int
    var text: String
  }

  /// What happened.
  var headline: String
  /// Unit, place and period.
  var subtitle: String
  /// The chart in words.
  var description: String
  var width = 340
  var height = 190
  var left: Int
  var right: Int
  var labelX: Int
  var gridLines: [GridLine]
  /// The height of the baseline.
  var baseY: Int
  var years: [Label]
  var targetPaths: [String]
  var reportedPaths: [String]
  var targetMarks: [Diamond]
  var reportedMarks: [Dot]
  /// Names of the lines, at their ends.
  var reportedName: Label?
  var targetName: Label?

  /// The highest of the types' counts, each in parts of its base.
  static func scale(of types: [CrimeView.OffenceType]) -> Plot.Scale {
    let shares = types.compactMap { type -> Double? in
      guard let base = type.base, let largest = type.largest else { return nil }
      return Double(largest) / Double(base.count)
    }
    return Plot.Scale(highest: shares.max() ?? 1)
  }

  /// `nil` where nothing is reported.
  init?(_ type: CrimeView.OffenceType, of place: String, scale: Plot.Scale, language: Language) {
    guard type.rows.contains(where: { $0.reported != nil }), let base = type.base else { return nil }
    let plot = Plot(columns: type.rows.count, base: base.count, scale: scale)
    headline = type.headline(in: language)
    subtitle = Self.subtitle(of: type, base: base, in: place, language)
    description = Self.description(of: type, language: language)
    (left, right, labelX) = (plot.left, plot.right, plot.left - 6)
    gridLines = scale.gridLines.map { percent in
      GridLine(y: plot.y(percent: percent), labelY: plot.y(percent: percent) + 4, text: String(percent))
    }
    baseY = plot.y(percent: 100)
    years = type.rows.enumerated().map { Label(x: plot.x($0), y: plot.bottom + 18, text: String($1.year)) }
    targetPaths = plot.paths(type.rows.map(\.limit))
    reportedPaths = plot.paths(type.rows.map(\.reported))
    targetMarks = type.rows.enumerated().compactMap { Diamond($1, at: $0, in: plot, language: language) }
    reportedMarks = type.rows.enumerated().compactMap { Dot($1, at: $0, in: plot, language: language) }
    nameLines(of: type, in: plot, language)
  }

  /// A line's name stands at the right edge, as high as its last point, above or below the other's where they would meet.
  private mutating func nameLines(of type: CrimeView.OffenceType, in plot: Plot, _ language: Language) {
    let reported = type.rows.last { $0.reported != nil }?.reported
    let target = type.rows.last { $0.limit != nil }?.limit
    reportedName = Self.label(reported, CrimeView.reported, plot, language)
    targetName = Self.label(target, CrimeView.target, plot, language)
    guard let one = reportedName, let other = targetName, abs(one.y - other.y) < 13 else {
      return
    }
    let isAbove = one.y <= other.y
    let middle = (one.y + other.y) / 2
    reportedName?.y = middle + (isAbove ? -7 : 7)
    targetName?.y = middle + (isAbove ? 7 : -7)
  }

  private static func label(
    _ count: Int64?, _ name: Message, _ plot: Plot, _ language: Language
  ) -> Label? {
    count.map { Label(x: plot.right + 4, y: plot.y($0) + 4, text: name.text(in: language)) }
  }

  private static func subtitle(
    of type: CrimeView.OffenceType, base: (count: Int64, year: Int), in place: String, _ language: Language
  ) -> String {
    let span = language.years(type.rows.map(\.year))
    let count = language.grouped(base.count)
    return language == .danish
      ? "Anmeldelser i \(place), \(span). Indeks: \(count) i \(base.year) = 100"
      : "Reported offences in \(place), \(span). Index: \(count) in \(base.year) = 100"
  }

  private static func description(of type: CrimeView.OffenceType, language: Language) -> String {
    let years = type.rows.map { row in
      let figures = [
        row.reported.map { "\(CrimeView.reported.text(in: language)) \(language.grouped($0))" },
        row.limit.map { "\(CrimeView.target.text(in: language)) \(language.grouped($0))" },
      ]
      return "\(row.year): " + figures.compactMap(\.self).joined(separator: ", ")
    }
    return "\(type.headline(in: language)). " + years.joined(separator: "; ")
  }
}

extension CrimeView.OffenceType {
  fileprivate var largest: Int64? { rows.flatMap { [$0.reported, $0.limit] }.compactMap(\.self).max() }
}

extension LineChart.Dot {
  /// Labelled on the side away from the target.
  fileprivate init?(_ row: CrimeView.Row, at index: Int, in plot: Plot, language: Language) {
    guard let reported = row.reported else { return nil }
    x = plot.x(index)
    dotY = plot.y(reported)
    y = row.limit.map { $0 > reported } == true ? dotY + 16 : dotY - 8
    text = language.grouped(reported)
  }
}

extension LineChart.Diamond {
  fileprivate init?(_ row: CrimeView.Row, at index: Int, in plot: Plot, language: Language) {
    guard let limit = row.limit else { return nil }
    x = plot.x(index)
    let middle = plot.y(limit)
    path = "M\(x) \(middle - 4)L\(x + 4) \(middle)L\(x) \(middle + 4)L\(x - 4) \(middle)Z"
    y = row.reported.map { $0 >= limit } == true ? middle + 16 : middle - 8
    text = language.grouped(limit)
  }
}
