internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

/// One screen: a steering group's five questions, each with its answer and what the answer rests on.
struct OverviewSheet: Sendable {
  /// The sheets that it sums up.
  struct Details: Sendable {
    var crime: CrimeSheet
    var budget: BudgetSheet
  }

  private(set) var draft: SheetDraft
  private let details: Details
  private let language: Language

  /// Those that answers stand in.
  private static let columns = 6
  /// Charts reach no farther.
  private static let lastChartColumn = 16

  init(
    _ partnership: Partnership, answers: GroupAnswers, crime: CrimeView, budget: BudgetView, details: Details,
    language: Language
  ) {
    self.details = details
    self.language = language
    draft = SheetDraft(SheetName.overview.text(in: language))
    draft.layout.showsGridLines = false
    draft.layout.tabColour = HouseStyle.accent
    draft.layout.page = .landscape(titleRows: nil, title: partnership.name)
    draft.layout.columns = [34, 19, 15, 15, 15, 17, 3].map { Column(width: $0) }
    appendTitle(of: partnership)
    var chart: Chart?
    for (number, answer) in answers.all.enumerated() {
      append(answer, number: number + 1)
      switch answer.question {
      case .targets: chart = appendTargets(crime, year: answers.figures.targets?.year)
      case .money: appendMoney(answers.figures)
      case .requests: appendRequests(answers.figures.requests)
      case .changes, .safety: break
      }
      draft.skip()
    }
    let charts = [chart, details.budget.chart].compactMap(\.self)
    for (index, chart) in charts.enumerated() { append(chart, atRow: 3 + index * 14) }
    draft.print(
      columns: 1...(charts.isEmpty ? Self.columns : Self.lastChartColumn),
      toRow: max(draft.nextRow - 1, charts.isEmpty ? 1 : 3 + charts.count * 14))
  }

  /// Charts stand to the right of the answers.
  private mutating func append(_ chart: Chart, atRow row: Int) {
    draft.append(chart, at: CellReference(clampingColumn: 8, row: row), width: 430, height: 215)
  }

  private mutating func appendTitle(of partnership: Partnership) {
    draft.append([CellDraft(partnership.name, HouseStyle.title)])
    let years = partnership.period.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""
    let parts = [years, partnership.areas.joined(separator: ", ")].filter { !$0.isEmpty }
    draft.append([CellDraft(parts.joined(separator: " · "), HouseStyle.subtitle)])
  }

  /// The question, and beneath it the answer with what more there is to say.
  private mutating func append(_ answer: GroupAnswers.Answer, number: Int) {
    draft.append([CellDraft("\(number). \(answer.question.title.text(in: language))", HouseStyle.heading)])
    let style = HouseStyle.answer(answer.tone)
    let blanks = Array(repeating: CellDraft(.blank, style), count: Self.columns - 1)
    draft.append([CellDraft(answer.headline.text(in: language), style)] + blanks)
    // Requests stand in a table of their own.
    guard answer.question != .requests else { return }
    for statement in answer.statements(language) { draft.append([CellDraft(statement, HouseStyle.remark)]) }
  }

  private mutating func appendHeader(_ headings: [Heading]) {
    draft.append(headings.map { $0.cell(in: language) })
  }
}

// MARK: - Targets

extension OverviewSheet {
  /// The types of the year that targets are judged for; returns their chart.
  private mutating func appendTargets(_ view: CrimeView, year: Int?) -> Chart? {
    guard let year = year ?? view.latestYear else { return nil }
    let types = zip(view.types, details.crime.rows).compactMap { type, rows in
      type.rows.firstIndex { $0.year == year }.map {
        (type: type, row: type.rows[$0], number: rows.lowerBound + $0)
      }
    }
    // Those that have a target and a count come first, so that the chart's cells stand together.
    let charted = types.filter { !$0.type.isTotal && $0.row.limit != nil && $0.row.reported != nil }
    let others = types.filter { $0.type.isTotal || $0.row.limit == nil || $0.row.reported == nil }
    guard !types.isEmpty else { return nil }
    appendHeader(Self.targetHeadings(year, baseline: view.baselineHeading(in: language)))
    let first = draft.nextRow
    for (type, row, number) in charted + others { append(row, of: type, at: number) }
    guard !charted.isEmpty else { return nil }
    return TargetChart(rows: charted.map { ($0.type.name, $0.row) }, year: year, language: language)
      .chart(of: draft.name, rows: first...(first + charted.count - 1), name: 1, target: 3, reported: 4)
  }

  private mutating func append(_ row: CrimeView.Row, of type: CrimeView.OffenceType, at number: Int) {
    let verdict = row.target?.verdict
    draft.append([
      CellDraft(type.name, type.isTotal ? HouseStyle.text.bold : HouseStyle.text),
      reference(to: number, CrimeSheet.baselineColumn, row.baseline, HouseStyle.count),
      reference(to: number, CrimeSheet.targetColumn, row.limitFigure, row.limitStyle),
      reference(to: number, CrimeSheet.reportedColumn, row.reportedFigure, HouseStyle.count),
      reference(to: number, CrimeSheet.differenceColumn, FieldValue(row.difference), HouseStyle.difference),
      CellDraft(verdict?.cellText(in: language) ?? "", HouseStyle.centred.with { $0.fill = verdict?.fill }),
    ])
  }

  /// A cell that shows what a cell of the crime sheet shows.
  private func reference(to row: Int, _ column: Int, _ value: FieldValue, _ style: CellStyle) -> CellDraft {
    let content = value.content
    guard content != .blank else { return CellDraft(.blank, style) }
    let formula = details.crime.draft.reference(column: column, row: row)
    return CellDraft(.formula(formula, value: content), style)
  }
}

// MARK: - Money

extension OverviewSheet {
  private mutating func appendMoney(_ figures: KeyFigures) {
    let years = figures.years.filter { $0.hasData || $0.grant != nil }
    guard !years.isEmpty else { return }
    appendHeader(Self.moneyHeadings)
    for year in years { append(year) }
  }

  private mutating func append(_ year: KeyFigures.Year) {
    let isOpen = year.isOpen
    let known = year.known ?? .zero
    draft.append([
      CellDraft(.year(year.year), HouseStyle.text.with { $0.numberFormat = .integer }),
      year.hasData
        ? reference(
          to: details.budget.totalRow, in: year.year, .amount(known),
          isOpen ? HouseStyle.openMoney(year.known) : HouseStyle.money(year.known))
        : CellDraft(.blank, HouseStyle.text),
      CellDraft(.optional(year.grant), HouseStyle.money(year.grant)),
      remainder(of: year, isOpen: isOpen),
      CellDraft(year.undecided == 0 ? .blank : .integer(Int64(year.undecided)), HouseStyle.count),
    ])
  }

  private func remainder(of year: KeyFigures.Year, isOpen: Bool) -> CellDraft {
    guard let remainder = year.remainder, let row = details.budget.remainderRow else {
      return CellDraft(.blank, HouseStyle.text)
    }
    return reference(
      to: row, in: year.year, .amount(remainder),
      isOpen ? HouseStyle.atMost(remainder) : HouseStyle.money(remainder))
  }

  /// A cell that shows what a cell of the budget shows.
  private func reference(to row: Int, in year: Int, _ value: CellContent, _ style: CellStyle) -> CellDraft {
    guard let column = details.budget.column(of: year) else { return CellDraft(value, style) }
    return CellDraft(
      .formula(details.budget.draft.reference(column: column, row: row), value: value), style)
  }
}

// MARK: - Requests

extension OverviewSheet {
  private mutating func appendRequests(_ requests: [KeyFigures.Request]) {
    guard !requests.isEmpty else { return }
    appendHeader(Self.requestHeadings)
    for request in requests {
      draft.append([
        CellDraft(request.name(in: language), HouseStyle.text),
        request.corrections == 0
          ? CellDraft(.blank, HouseStyle.text)
          : CellDraft(.integer(Int64(request.corrections)), HouseStyle.count),
        CellDraft(request.missingText(in: language), HouseStyle.text),
      ])
    }
  }
}
