internal import AfstemCells
internal import AfstemModel

/// A field of the combined table.
enum OutputField: Sendable, Hashable {
  case blank
  case text(String)
  case number(ExactDecimal)
  case date(CalendarDate)
}

/// The combined table's columns, from left to right.
struct OutputLayout: Sendable {
  /// Names from paths.
  let names: [String]
  /// Columns that stand as they are.
  let plain: [Int]
  /// Columns that become rows.
  let periods: [Int]
  let hasMeasures: Bool
  let tellsSource: Bool
  let labels: [String]
  /// Which of the labels' columns hold numbers to be added up.
  let added: Set<Int>
  let dates: Set<Int>

  init(_ settlement: Settlement, _ options: CombinationOptions) {
    let columns = settlement.columns
    let shown = settlement.shown
    let names = options.names
    let periods = options.isTidy ? shown.filter { columns[$0].period != nil } : []
    let wide = Set(periods)
    let plain = shown.filter { !wide.contains($0) }
    hasMeasures = periods.contains { !columns[$0].measure.isEmpty }
    (self.names, self.plain, self.periods) = (names, plain, periods)
    tellsSource = options.tellsSource
    var labels = names + plain.map(settlement.label)
    var added = Set(
      plain.indices.filter { columns[plain[$0]].kind == .number && !columns[plain[$0]].isNeverAdded }
        .map { $0 + names.count })
    dates = Set(
      plain.indices.filter { columns[plain[$0]].kind == .date }.map { $0 + names.count })
    if !periods.isEmpty {
      labels += hasMeasures ? ["measure", "period", "value"] : ["period", "value"]
      added.insert(labels.count - 1)
    }
    self.added = added
    if tellsSource { labels += Self.sourceLabels }
    self.labels = Self.told(apart: labels)
  }

  static let sourceLabels = ["source_file", "source_sheet", "source_cell"]

  /// No two are the same, whatever their letters' case, and none is empty.
  private static func told(apart labels: [String]) -> [String] {
    var taken: Set<String> = []
    return labels.map { label in
      let base = label.isEmpty ? "?" : label
      var name = base
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(base) (\(number))"
        number += 1
      }
      return name
    }
  }
}
