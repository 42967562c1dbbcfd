internal import Model

/// Reported offences of one type over the years, with its targets as a dashed line.
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

  var name: String
  /// The chart in words.
  var description: String
  var width = 320
  var height = 190
  var left: Int
  var right: Int
  var labelX: Int
  var gridLines: [GridLine]
  var years: [Label]
  var targetPaths: [String]
  var reportedPaths: [String]
  var targetMarks: [Diamond]
  var reportedMarks: [Dot]

  /// `nil` where nothing is reported.
  init?(_ type: CrimeView.OffenceType, language: Language) {
    let largest = type.rows.flatMap { [$0.reported, $0.limit] }.compactMap(\.self).max()
    guard let largest, type.rows.contains(where: { $0.reported != nil }) else { return nil }
    let plot = Plot(columns: type.rows.count, largest: largest)
    name = type.name
    description = Self.description(of: type, language: language)
    (left, right, labelX) = (plot.left, plot.right, plot.left - 6)
    gridLines = plot.gridLines.map { value in
      GridLine(y: plot.y(value), labelY: plot.y(value) + 4, text: language.grouped(value))
    }
    years = type.rows.enumerated().map { Label(x: plot.x($0), y: plot.bottom + 18, text: String($1.year)) }
    targetPaths = plot.paths(type.rows.map(\.limit))
    reportedPaths = plot.paths(type.rows.map(\.reported))
    targetMarks = type.rows.enumerated().compactMap { Diamond($1, at: $0, in: plot, language: language) }
    reportedMarks = type.rows.enumerated().compactMap { Dot($1, at: $0, in: plot, language: language) }
  }

  private static func description(of type: CrimeView.OffenceType, language: Language) -> String {
    let years = type.rows.map { row in
      let figures = [
        row.reported.map { "\(CrimeView.reported.text(in: language)) \(language.grouped($0))" },
        row.limit.map { "\(CrimeView.target.text(in: language)) \(language.grouped($0))" },
      ]
      return "\(row.year): " + figures.compactMap(\.self).joined(separator: ", ")
    }
    return "\(type.name). " + years.joined(separator: "; ")
  }
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
