internal import Model
internal import XLSX

/// One screen: the partnership, the verdicts counted, budget against grant, crime against target, and links.
struct OverviewSheet: Sendable {
  /// The sheets that it sums up and leads to.
  struct Details: Sendable {
    var crime: CrimeSheet
    var budget: BudgetSheet
    var reconciliation: ReconciliationSheet
    var findings: FindingsSheet
    var sources: SourcesSheet
    var cuts: WorkbookCuts

    var drafts: [SheetDraft] {
      [crime.draft, budget.draft, reconciliation.draft, findings.draft, sources.draft]
    }
  }

  private(set) var draft: SheetDraft
  private let details: Details
  private let language: Language

  init(_ package: DataPackage, crime: CrimeView, budget: BudgetView, details: Details, language: Language) {
    self.details = details
    self.language = language
    draft = SheetDraft(SheetName.overview.text(in: language))
    draft.layout.showsGridLines = false
    draft.layout.tabColour = HouseStyle.accent
    draft.layout.page = .landscape(titleRows: nil, title: package.partnership.name)
    draft.layout.columns = [30, 17, 17, 17, 17, 17, 3].map { Column(width: $0) }
    appendTitle(of: package.partnership)
    appendTallies(of: package)
    appendBudget(budget)
    appendCrime(crime)
    appendLinks()
    if let chart = details.budget.chart { append(chart, atRow: SheetDraft.headerRow) }
  }

  /// Charts stand to the right of the tables.
  private mutating func append(_ chart: Chart, atRow row: Int) {
    draft.append(chart, at: CellReference(clampingColumn: 8, row: row), width: 430, height: 215)
  }

  private mutating func appendTitle(of partnership: Partnership) {
    draft.append([CellDraft(partnership.name, HouseStyle.title)])
    let years = partnership.period.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""
    let parts = [years, partnership.areas.joined(separator: ", ")].filter { !$0.isEmpty }
    draft.append([CellDraft(parts.joined(separator: " · "), HouseStyle.subtitle)])
    draft.skip()
  }

  private mutating func appendTallies(of package: DataPackage) {
    appendHeading(Self.status)
    let totals = Reconciliation.Verdict.allCases.map { verdict in
      tally(
        package.totals.count { $0.verdict == verdict }, verdict.cellText(in: language),
        in: details.reconciliation.verdicts,
        style: HouseStyle.tally(verdict.sign, verdict.tallied.text(in: language), fill: verdict.fill))
    }
    let verdicts = TargetFact.Verdict.allCases.filter { $0 != .withheld || package.threshold != nil }
    let targets = verdicts.map { verdict in
      tally(
        package.targets.count { $0.verdict == verdict }, verdict.cellText(in: language),
        in: details.crime.verdicts,
        style: HouseStyle.tally(verdict.sign, verdict.title.text(in: language), fill: verdict.fill))
    }
    let findings = Finding.Severity.allCases.map { severity in
      tally(
        package.findings.count { $0.severity == severity }, severity.cellText(in: language),
        in: details.findings.severities,
        style: HouseStyle.tally(severity.sign, severity.tallied.text(in: language), fill: severity.fill))
    }
    draft.append([link(to: details.reconciliation.draft, Self.totals)] + totals)
    draft.append([link(to: details.crime.draft, Self.targets)] + targets)
    draft.append([link(to: details.findings.draft, Self.findings)] + findings)
    draft.skip()
  }

  /// A live count of the cells that hold a text.
  private func tally(_ count: Int, _ text: String, in cells: String, style: CellStyle) -> CellDraft {
    // In a condition `?` is any character and `*` any number of them; `~` makes them themselves.
    let condition = text.map { "?*".contains($0) ? "~\($0)" : String($0) }.joined()
    return CellDraft(.formula("COUNTIF(\(cells),\"\(condition)\")", value: .integer(Int64(count))), style)
  }

  private mutating func appendBudget(_ view: BudgetView) {
    guard !view.years.isEmpty else { return }
    appendHeading(Self.budget)
    appendHeader(Self.budgetHeadings)
    for year in view.years { append(year, of: view) }
    draft.skip()
  }

  private mutating func append(_ year: Int, of view: BudgetView) {
    let sheet = details.budget
    let figure = view.figure(in: year)
    let isOpen = figure.unknowns > 0
    let remainder = view.remainder(in: year)
    draft.append([
      CellDraft(.year(year), HouseStyle.text.with { $0.numberFormat = .integer }),
      reference(
        to: sheet.totalRow, year, .amount(figure.known ?? .zero),
        isOpen ? HouseStyle.openMoney(figure.known) : HouseStyle.money(figure.known)),
      CellDraft(.optional(view.grant[year]), HouseStyle.money(view.grant[year])),
      remainder.flatMap { remainder in
        sheet.remainderRow.map {
          reference(
            to: $0, year, .amount(remainder),
            isOpen ? HouseStyle.atMost(remainder) : HouseStyle.money(remainder))
        }
      } ?? CellDraft(.blank, HouseStyle.text),
      CellDraft(.integer(Int64(view.unknownActivities(in: year))), HouseStyle.count),
    ])
  }

  /// A cell that shows what a cell of the budget shows.
  private func reference(to row: Int, _ year: Int, _ value: CellContent, _ style: CellStyle) -> CellDraft {
    guard let column = details.budget.column(of: year) else { return CellDraft(value, style) }
    return CellDraft(
      .formula(details.budget.draft.reference(column: column, row: row), value: value), style)
  }

  private mutating func appendCrime(_ view: CrimeView) {
    guard !view.types.isEmpty else { return }
    appendHeading(Self.crime)
    appendHeader(Self.crimeHeadings)
    let first = draft.nextRow
    // Those that have a target and a count come first, so that the chart's cells stand together.
    let types = Array(zip(view.types, details.crime.rows))
    let charted = types.filter { !$0.0.isTotal && $0.0.latest != nil }
    for (type, rows) in charted { append(type, at: rows) }
    for (type, rows) in types where type.isTotal || type.latest == nil { append(type, at: rows) }
    draft.skip()
    guard !charted.isEmpty else { return }
    let chart = TargetChart(types: charted.map(\.0), language: language)
      .chart(of: draft.name, rows: first...(first + charted.count - 1), name: 1, target: 4, reported: 5)
    if let chart { append(chart, atRow: SheetDraft.headerRow + 13) }
  }

  /// The latest year that something is known for.
  private mutating func append(_ type: CrimeView.OffenceType, at rows: ClosedRange<Int>) {
    let index = type.latestIndex
    guard type.rows.indices.contains(index) else { return }
    let row = type.rows[index]
    let number = rows.lowerBound + index
    let verdict = row.target?.verdict
    draft.append([
      CellDraft(type.name, type.isTotal ? HouseStyle.text.bold : HouseStyle.text),
      CellDraft(.year(row.year), HouseStyle.year),
      crimeReference(to: number, CrimeSheet.baselineColumn, row.baseline, HouseStyle.count),
      crimeReference(to: number, CrimeSheet.targetColumn, row.limitFigure, row.limitStyle),
      crimeReference(to: number, CrimeSheet.reportedColumn, row.reportedFigure, HouseStyle.count),
      CellDraft(verdict?.cellText(in: language) ?? "", HouseStyle.centred.with { $0.fill = verdict?.fill }),
    ])
  }

  /// A cell that shows what a cell of the crime sheet shows.
  private func crimeReference(to row: Int, _ column: Int, _ value: FieldValue, _ style: CellStyle)
    -> CellDraft
  {
    let content = value.content
    guard content != .blank else { return CellDraft(.blank, style) }
    let formula = details.crime.draft.reference(column: column, row: row)
    return CellDraft(.formula(formula, value: content), style)
  }

  private mutating func appendLinks() {
    appendHeading(Self.contents)
    let names: [SheetName] = [.crime, .budget, .reconciliation, .findings, .sources]
    for (name, sheet) in zip(names, details.drafts) {
      draft.append([link(to: sheet), CellDraft(name.purpose(in: language), HouseStyle.subtitle)])
    }
    for note in details.cuts.notes(in: language) { draft.append([CellDraft(note, HouseStyle.subtitle)]) }
  }

  private mutating func appendHeading(_ heading: Message) {
    draft.append([CellDraft(heading.text(in: language), HouseStyle.heading)])
  }

  private mutating func appendHeader(_ headings: [Heading]) {
    draft.append(headings.map { $0.cell(in: language) })
  }

  private func link(to sheet: SheetDraft, _ label: Message? = nil) -> CellDraft {
    CellDraft(
      label?.text(in: language) ?? sheet.name, HouseStyle.link,
      link: PlaceIndex.Place(sheet: sheet.name, cell: CellReference(clampingColumn: 1, row: 1)))
  }
}
