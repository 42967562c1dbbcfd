internal import AfstemModel
internal import AfstemXLSX

/// Type × year: baseline, target, reported offences, the difference and the verdict.
struct CrimeSheet: Sendable {
  private(set) var draft: SheetDraft
  /// The rows of each type, in the view's order.
  private(set) var rows: [ClosedRange<Int>] = []

  private let language: Language

  static let yearColumn = 3
  static let baselineColumn = 5
  static let targetColumn = 6
  static let reportedColumn = 7
  static let differenceColumn = 8
  private static let verdictColumn = 9
  /// So many rows of the table are a little higher than a chart.
  private static let rowsOfChart = 10
  /// So many, and as many below each other, fit a page.
  private static let chartsAbreast = 3

  init(_ view: CrimeView, language: Language) {
    self.language = language
    draft = SheetDraft(
      SheetName.crime.text(in: language), widths: [30, 14, 10, 10, 12, 12, 12, 13, 18], frozenColumns: 1,
      legend: Self.legend.text(in: language))
    appendTable(of: view)
    formatVerdicts()
    appendCharts(of: view)
  }

  /// One chart a type, three abreast, beside the table; in print they stand on pages of their own.
  private mutating func appendCharts(of view: CrimeView) {
    draft.layout.columns += ([3] + Array(repeating: 58, count: Self.chartsAbreast)).map { Column(width: $0) }
    draft.print(columns: 1...Self.verdictColumn, toRow: draft.nextRow - 1)
    let charts = zip(view.types, rows).compactMap { type, rows in
      CrimeChart(type: type, language: language).chart(of: draft.name, rows: rows)
    }
    let chartColumn = Self.verdictColumn + 2
    if !charts.isEmpty {
      let lastRow =
        SheetDraft.headerRow + (charts.count + Self.chartsAbreast - 1) / Self.chartsAbreast * Self.rowsOfChart
      draft.print(columns: chartColumn...(chartColumn + Self.chartsAbreast - 1), toRow: lastRow)
    }
    for (index, chart) in charts.enumerated() {
      let corner = CellReference(
        clampingColumn: chartColumn + index % Self.chartsAbreast,
        row: SheetDraft.headerRow + index / Self.chartsAbreast * Self.rowsOfChart)
      draft.append(chart, at: corner, width: 300, height: 180)
    }
  }

  private mutating func formatVerdicts() {
    let column = CellReference.letters(of: Self.verdictColumn)
    let first = SheetDraft.headerRow + 1
    let range = CellRange(column: Self.verdictColumn, rows: first...max(draft.nextRow - 1, first))
    for verdict in TargetFact.Verdict.allCases {
      let formula = "$\(column)\(SheetDraft.headerRow + 1)=\"\(verdict.cellText(in: language))\""
      draft.format(
        range, .formula(formula, DifferentialStyle(isBold: verdict == .missed, fill: verdict.fill)))
    }
  }

  private mutating func appendTable(of view: CrimeView) {
    var cells: [[CellDraft]] = []
    for type in view.types {
      let first = SheetDraft.headerRow + 1 + cells.count
      for row in type.rows {
        cells.append(self.cells(of: row, in: type, at: SheetDraft.headerRow + 1 + cells.count))
      }
      rows.append(first...max(first, SheetDraft.headerRow + cells.count))
    }
    draft.append(
      .house("view_crime", columns: Self.headings.map { $0.tableColumn(in: language) }), rows: cells)
  }

  private func cells(
    of row: CrimeView.Row, in type: CrimeView.OffenceType, at number: Int
  ) -> [CellDraft] {
    let isBaseline = row.target == nil && row.year == type.target?.baselineYear
    let rule = row.target.map { $0.rule.title.text(in: language) } ?? ""
    return [
      CellDraft(type.name, type.isTotal ? HouseStyle.text.bold : HouseStyle.text),
      CellDraft(rule, HouseStyle.secondary),
      CellDraft(.year(row.year), HouseStyle.year),
      CellDraft(row.target?.baselineYear.map(CellContent.year) ?? .blank, HouseStyle.year),
      sign(row.baseline, HouseStyle.count, where: row.target == nil && !isBaseline),
      sign(row.limitFigure, row.limitStyle, where: !type.hasLimits, from: targetPlaces(row)),
      reported(in: row, of: type),
      difference(of: row, at: number),
      CellDraft(
        row.target.map { $0.verdict.cellText(in: language) }
          ?? (isBaseline ? Self.baseline.text(in: language) : ""),
        HouseStyle.text),
    ]
  }

  /// A figure, or why there is none: only where no chart would take the sign for a zero.
  private func sign(
    _ value: FieldValue, _ style: CellStyle, where isNotApplicable: Bool, from places: [Provenance] = []
  ) -> CellDraft {
    switch value {
    case .withheld: Shorthand.withheld.cell(HouseStyle.figure)
    case .missing where isNotApplicable: Shorthand.notApplicable.cell(HouseStyle.figure)
    default: CellDraft(value.content, style, from: places)
    }
  }

  /// A year that comes after the last count is not available yet, and lies behind the chart's line.
  private func reported(in row: CrimeView.Row, of type: CrimeView.OffenceType) -> CellDraft {
    let last = type.rows.last { $0.reported != nil }?.year ?? .min
    guard row.reportedFigure == .missing, row.year > last else {
      return sign(row.reportedFigure, HouseStyle.count, where: false, from: row.provenances)
    }
    return Shorthand.notAvailable.cell(HouseStyle.figure)
  }

  private func targetPlaces(_ row: CrimeView.Row) -> [Provenance] { row.target.map { [$0.provenance] } ?? [] }

  private func difference(of row: CrimeView.Row, at number: Int) -> CellDraft {
    guard let difference = row.difference else { return CellDraft(.blank, HouseStyle.text) }
    let reported = CellReference(clampingColumn: Self.reportedColumn, row: number)
    let target = CellReference(clampingColumn: Self.targetColumn, row: number)
    return CellDraft(.formula("\(reported)-\(target)", value: .integer(difference)), HouseStyle.difference)
  }
}

extension CrimeView.Row {
  /// A ceiling that the job states no figure for is the baseline, and is shown as one: `≤ 48`.
  var limitStyle: CellStyle { target?.target == nil ? HouseStyle.limit : HouseStyle.count }
}

extension CrimeView.OffenceType {
  /// Whether any year has a target or a ceiling.
  fileprivate var hasLimits: Bool { rows.contains { $0.limit != nil || $0.isLimitWithheld } }
}

extension CrimeSheet {
  private static let legend = Message(
    da: "Anmeldelser mod måltal. ≤ er et loft: tallet må ikke stige. Afvigelse er anmeldt minus måltal.",
    en: "Reported offences against targets. ≤ is a ceiling. The difference is reported less target.")
  private static let baseline = Message(da: "udgangspunkt", en: "baseline")
  private static let headings = [
    Heading(da: "Gerningstype", en: "Offence type"),
    Heading(da: "Mål", en: "Rule"),
    Heading(.middle, da: "År", en: "Year"),
    Heading(.middle, da: "Udgangspunktets år", en: "Baseline year"),
    Heading(.right, da: "Udgangspunkt", en: "Baseline"),
    Heading(.right, da: "Måltal", en: "Target"),
    Heading(.right, da: "Anmeldt", en: "Reported"),
    Heading(.right, da: "Afvigelse", en: "Difference"),
    Heading(da: "Vurdering", en: "Verdict"),
  ]
}
