internal import Model

/// Targets against reported offences: the status year's table, a chart a type, and every year.
struct TargetSection: Sendable, Encodable {
  /// The status year's lines; `nil` where no type has a figure in it.
  struct Current: Sendable, Encodable {
    var currentYear: Int
    var rows: [Line]
  }

  /// One type in the status year.
  struct Line: Sendable, Encodable {
    var name: String
    var isTotal: Bool
    var baseline: String
    var target: String
    var reported: String
    var difference: String
    var change: String
    var verdict: Badge?
  }

  /// One type over the years, a cell for each year of the section.
  struct TypeLine: Sendable, Encodable {
    var name: String
    var isTotal: Bool
    var cells: [Cell]
  }

  struct Cell: Sendable, Encodable {
    var count: String?
    var aim: String?
    var verdict: Badge?
  }

  var current: Current?
  var hasCharts: Bool
  var charts: [LineChart]
  /// Ascending.
  var years: [Int]
  var types: [TypeLine]

  /// `nil` where neither a target nor a count is known.
  init?(_ view: CrimeView, year: Int?, language: Language) {
    guard !view.types.isEmpty else { return nil }
    let years = Set(view.types.flatMap { $0.rows.map(\.year) }).sorted()
    self.years = years
    current = year.flatMap { Current(view, year: $0, language: language) }
    charts = view.types.compactMap { LineChart($0, language: language) }
    hasCharts = !charts.isEmpty
    types = view.types.map { type in
      TypeLine(
        name: type.name, isTotal: type.isTotal,
        cells: years.map { year in
          type.rows.first { $0.year == year }.map { Cell($0, language: language) } ?? Cell()
        })
    }
  }
}

extension TargetSection.Current {
  fileprivate init?(_ view: CrimeView, year: Int, language: Language) {
    currentYear = year
    rows = view.types.compactMap { type in
      type.rows.first { $0.year == year }.map { TargetSection.Line($0, of: type, language: language) }
    }
    guard !rows.isEmpty else { return nil }
  }
}

extension TargetSection.Line {
  fileprivate init(_ row: CrimeView.Row, of type: CrimeView.OffenceType, language: Language) {
    let baseline = row.target?.baseline
    name = type.name
    isTotal = type.isTotal
    self.baseline = row.baselineText(in: language)
    target = row.limitText(in: language)
    reported = row.reportedText(in: language)
    difference = row.difference.map(language.signed) ?? ""
    change = baseline.flatMap { first in row.reported.flatMap { language.change(from: first, to: $0) } } ?? ""
    verdict = row.target.map { Badge($0.verdict, in: language) }
  }
}

extension TargetSection.Cell {
  fileprivate init(_ row: CrimeView.Row, language: Language) {
    count = row.reportedText(in: language)
    if row.limit != nil, let target = row.target {
      aim = (target.target == nil ? "≤ " : Self.aim.text(in: language)) + row.limitText(in: language)
    }
    if let verdict = row.target?.verdict, verdict != .monitored {
      self.verdict = Badge(verdict, in: language)
    }
  }

  private static let aim = Message(da: "mål ", en: "target ")
}

extension FieldValue {
  /// A count for people; empty where there is none.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .integer(let count): language.grouped(count)
    case .withheld: Self.withheldSign
    default: ""
    }
  }
}

extension CrimeView.Row {
  func reportedText(in language: Language) -> String { reportedFigure.text(in: language) }

  func limitText(in language: Language) -> String { limitFigure.text(in: language) }

  fileprivate func baselineText(in language: Language) -> String { baseline.text(in: language) }
}
