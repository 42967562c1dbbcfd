internal import AfstemModel

/// Targets against reported offences: the status year's table, a chart a type, and every year.
struct TargetSection: Sendable, Encodable {
  /// The status year's lines; `nil` where no type has a figure in it.
  struct Current: Sendable, Encodable {
    var currentYear: Int
    /// `Udgangspunkt (2016)`
    var baselineHeading: String
    var rows: [Line]
  }

  /// One type in the status year.
  struct Line: Sendable, Encodable {
    var name: String
    var isTotal: Bool
    var baseline: String
    var target: String
    var reported: String
    /// What an earlier extract said; `nil` where none said otherwise.
    var before: String?
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
  /// The charts' figures.
  var figures: TableLink

  /// `nil` where neither a target nor a count is known.
  init?(_ package: DataPackage, _ view: CrimeView, year: Int?, language: Language) {
    guard !view.types.isEmpty else { return nil }
    let years = Set(view.types.flatMap { $0.rows.map(\.year) }).sorted()
    let earlier = EarlierCounts(package.crime)
    self.years = years
    current = year.flatMap { Current(view, year: $0, earlier, language: language) }
    let scale = LineChart.scale(of: view.types)
    charts = view.types.compactMap {
      LineChart($0, of: package.partnership.name, scale: scale, language: language)
    }
    hasCharts = !charts.isEmpty
    types = view.types.map { type in
      TypeLine(
        name: type.name, isTotal: type.isTotal,
        cells: years.map { year in
          type.rows.first { $0.year == year }.map { Cell($0, language: language) } ?? Cell()
        })
    }
    figures = Self.figures(view, language)
  }

  private static func figures(_ view: CrimeView, _ language: Language) -> TableLink {
    let isDanish = language == .danish
    return TableLink(
      isDanish ? "anmeldelser" : "offences",
      headings: isDanish
        ? ["Gerningstype", "År", "Udgangspunkt", "Måltal", "Anmeldt", "Vurdering"]
        : ["Offence type", "Year", "Baseline", "Target", "Reported", "Verdict"],
      rows: view.types.flatMap { type in
        type.rows.map { row in
          [
            FieldValue(type.name), .integer(Int64(row.year)), row.baseline, row.limitFigure,
            row.reportedFigure,
            FieldValue(row.target?.verdict.title.text(in: language) ?? ""),
          ]
        }
      }, language: language)
  }
}

/// What earlier extracts said of whole years.
struct EarlierCounts: Sendable {
  private var counts: [TypeYear: [Int64]] = [:]

  init(_ facts: [CrimeFact]) {
    for fact in facts where fact.isSuperseded && fact.area.isEmpty && fact.period.months.count == 12 {
      if let count = fact.count { counts[fact.typeYear, default: []].append(count) }
    }
  }

  subscript(_ year: TypeYear) -> Int64? { counts[year]?.last }
}

extension TargetSection.Current {
  fileprivate init?(_ view: CrimeView, year: Int, _ earlier: EarlierCounts, language: Language) {
    currentYear = year
    baselineHeading = view.baselineHeading(in: language)
    let tellsYear = view.baselineYear == nil
    rows = view.types.compactMap { type in
      type.rows.first { $0.year == year }.map {
        TargetSection.Line($0, of: type, earlier, tellsYear: tellsYear, language: language)
      }
    }
    guard !rows.isEmpty else { return nil }
  }
}

extension TargetSection.Line {
  fileprivate init(
    _ row: CrimeView.Row, of type: CrimeView.OffenceType, _ earlier: EarlierCounts, tellsYear: Bool,
    language: Language
  ) {
    let baseline = row.target?.baseline
    name = type.name
    isTotal = type.isTotal
    let text = row.baselineText(in: language)
    self.baseline =
      tellsYear && !text.isEmpty ? text + (row.target?.baselineYear.map { " (\($0))" } ?? "") : text
    target = row.limitText(in: language)
    reported = row.reportedText(in: language)
    before = earlier[TypeYear(type: type.key, year: row.year)].map(language.grouped)
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
    if let verdict = row.target?.verdict, verdict != .monitored, verdict != .pending {
      self.verdict = Badge(verdict, in: language)
    }
  }

  private static let aim = Message(da: "mål ", en: "target ")
}
