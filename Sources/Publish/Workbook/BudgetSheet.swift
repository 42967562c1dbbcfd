internal import AfstemModel
internal import AfstemXLSX

/// Focus area × activity × year, with subtotals, total and what is left of the grant as live formulas.
struct BudgetSheet: Sendable {
  private(set) var draft: SheetDraft
  /// The row that adds up everything, counted from 1.
  private(set) var totalRow = 0
  /// `nil` where the job states no grant.
  private(set) var remainderRow: Int?
  /// The rows that hold activities and subtotals.
  private(set) var body: ClosedRange<Int> = 1...1

  /// The rows with the sums of the focus areas, in the view's order.
  private var areaRows: [Int] = []
  private let view: BudgetView
  private let language: Language

  private static let firstYearColumn = 3

  init(_ view: BudgetView, language: Language) {
    self.view = view
    self.language = language
    draft = SheetDraft(
      SheetName.budget.text(in: language),
      widths: [Self.areaWidth(view, language), 44] + view.years.map { _ in 15 } + [17, 42],
      frozenColumns: 2, legend: Self.legend.text(in: language))
    appendHeader()
    for area in view.areas { append(area) }
    if draft.nextRow > SheetDraft.headerRow + 1 { body = (SheetDraft.headerRow + 1)...(draft.nextRow - 1) }
    appendTotal()
    appendGrant()
    draft.print(columns: 1...(sumColumn + 1), toRow: draft.nextRow - 1)
    if let chart { append(chart) }
  }

  /// Beside the table; in print on a page of its own.
  private mutating func append(_ chart: Chart) {
    let column = sumColumn + 3
    draft.layout.columns += [3, 94].map { Column(width: $0) }
    draft.append(
      chart, at: CellReference(clampingColumn: column, row: SheetDraft.headerRow), width: 480, height: 290)
    draft.print(columns: column...column, toRow: SheetDraft.headerRow + 22)
  }

  /// Room for the longest title of a focus area, within reason.
  private static func areaWidth(_ view: BudgetView, _ language: Language) -> Double {
    let longest = view.areas.map { $0.focusArea.title(in: language).count }.max() ?? 0
    return Double(min(max(longest + 6, 20), 48))
  }

  /// The budget by year and focus area; `nil` where nothing is known.
  var chart: Chart? {
    guard !view.years.isEmpty else { return nil }
    let columns = Self.firstYearColumn...(Self.firstYearColumn + view.years.count - 1)
    return BudgetChart(view: view, language: language)
      .chart(
        of: draft.name, header: CellRange(row: SheetDraft.headerRow, columns: columns), areaRows: areaRows)
  }

  /// The column of a year, counted from 1.
  func column(of year: Int) -> Int? { view.years.firstIndex(of: year).map { Self.firstYearColumn + $0 } }

  private var sumColumn: Int { Self.firstYearColumn + view.years.count }

  private mutating func appendHeader() {
    let labels = [Self.focusArea, Self.activity].map { CellDraft($0.text(in: language), HouseStyle.header) }
    let years = view.years.map { CellDraft(.year($0), HouseStyle.numberHeader) }
    let sum = CellDraft(Self.sum.text(in: language), HouseStyle.numberHeader)
    draft.append(labels + years + [sum, CellDraft(Self.notes.text(in: language), HouseStyle.header)])
  }

  private mutating func append(_ area: BudgetView.Area) {
    let first = draft.nextRow
    let title = area.focusArea.title(in: language)
    for activity in area.activities { append(activity, of: title) }
    let rows = first...(draft.nextRow - 1)
    areaRows.append(draft.nextRow)
    appendSums(
      [
        CellDraft(title, HouseStyle.wrapped.subtotal),
        CellDraft(Self.sum.text(in: language), HouseStyle.text.subtotal),
      ],
      over: rows, figure: area.figure, as: \.subtotal)
  }

  private mutating func append(_ activity: BudgetView.Activity, of area: String) {
    let figures = view.years.map { activity.figures[$0] }
    let sum = figures.reduce(into: BudgetFigure()) { sum, figure in if let figure { sum.add(figure) } }
    let range = rowRange(draft.nextRow)
    draft.append(
      [CellDraft(area, HouseStyle.secondary), CellDraft(activity.name, HouseStyle.wrapped)]
        + figures.map { $0?.cell ?? CellDraft(.blank, HouseStyle.text) }
        + [
          sum.sumCell("SUM(\(range))"),
          CellDraft(activity.notes.joined(separator: "; "), HouseStyle.secondary),
        ])
  }

  /// A line of live sums down the rows; sums within them are not counted again.
  private mutating func appendSums(
    _ labels: [CellDraft], over rows: ClosedRange<Int>, figure: (Int) -> BudgetFigure,
    as look: (CellStyle) -> CellStyle
  ) {
    let figures = view.years.map(figure)
    let sum = figures.reduce(into: BudgetFigure()) { $0.add($1) }
    let columns = zip(Self.firstYearColumn..., figures + [sum])
    let cells = columns.map { column, figure in
      let letters = CellReference.letters(of: column)
      var cell = figure.sumCell("SUBTOTAL(9,\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound))")
      cell.style = cell.style.map(look)
      return cell
    }
    draft.append(labels + cells + [CellDraft(.blank, look(HouseStyle.text))])
  }

  private mutating func appendTotal() {
    totalRow = draft.nextRow
    let labels = [Self.sum.text(in: language), ""].map { CellDraft($0, HouseStyle.text.total) }
    appendSums(labels, over: body, figure: view.figure, as: \.total)
    guard view.years.contains(where: { view.undecidedActivities(in: $0) > 0 }) else { return }
    let counts = view.years.enumerated().map { index, year in
      let letters = CellReference.letters(of: Self.firstYearColumn + index)
      let range = "\(letters)\(body.lowerBound):\(letters)\(body.upperBound)"
      let count = Int64(view.undecidedActivities(in: year))
      let formula = "COUNTIF(\(range),\"\(Shorthand.unknown.rawValue)\")"
      return CellDraft(.formula(formula, value: .integer(count)), HouseStyle.quietCount)
    }
    appendLine(Self.unknowns, counts)
  }

  private mutating func appendGrant() {
    guard !view.grant.isEmpty else { return }
    let grantRow = draft.nextRow
    appendLine(
      Self.grant,
      view.years.map { CellDraft(.optional(view.grant[$0]), HouseStyle.money(view.grant[$0])) })
    remainderRow = draft.nextRow
    let remainders = view.years.enumerated().map { index, year in
      remainder(in: year, grantRow: grantRow, column: CellReference.letters(of: Self.firstYearColumn + index))
    }
    appendLine(Self.remainder, remainders, as: \.bold)
    draft.format(
      rowRange(draft.nextRow - 1),
      .cell(
        .lessThan("0"), DifferentialStyle(isBold: true, textColour: Colour(0x9B1C1C), fill: HouseStyle.bad)))
  }

  private func remainder(in year: Int, grantRow: Int, column: String) -> CellDraft {
    guard let remainder = view.remainder(in: year) else { return CellDraft(.blank, HouseStyle.text) }
    let formula = "\(column)\(grantRow)-\(column)\(totalRow)"
    let isOpen = view.figure(in: year).unknowns > 0
    return CellDraft(
      .formula(formula, value: .amount(remainder)),
      isOpen ? HouseStyle.atMost(remainder) : HouseStyle.money(remainder))
  }

  private mutating func appendLine(
    _ label: Message, _ cells: [CellDraft], as look: (CellStyle) -> CellStyle = { $0 }
  ) {
    let styled = cells.map { cell in
      var cell = cell
      cell.style = cell.style.map(look)
      return cell
    }
    draft.append(
      [CellDraft(label.text(in: language), look(HouseStyle.text)), CellDraft(.blank, HouseStyle.text)]
        + styled)
  }

  /// The years' cells of a row.
  private func rowRange(_ row: Int) -> CellRange {
    CellRange(row: row, columns: Self.firstYearColumn...max(sumColumn - 1, Self.firstYearColumn))
  }
}

extension BudgetFigure {
  /// The figure of an activity: an amount, `?`, or nothing.
  fileprivate var cell: CellDraft {
    if isUnknown { return CellDraft(Shorthand.unknown.rawValue, HouseStyle.unknown, from: provenances) }
    let style = unknowns > 0 ? HouseStyle.openMoney(known) : HouseStyle.money(known)
    return CellDraft(.optional(known), style, from: provenances)
  }

  /// A live sum, with this figure as what it gives now.
  fileprivate func sumCell(_ formula: String) -> CellDraft {
    let style = unknowns > 0 ? HouseStyle.openMoney(known) : HouseStyle.money(known)
    return CellDraft(.formula(formula, value: .amount(known ?? .zero)), style)
  }
}

extension BudgetSheet {
  private static let legend = Message(
    da:
      "Kroner. [u] er et beløb, som ikke er fastlagt; det er ikke med i summerne. Tom celle: intet er bevilget.",
    en: "Kroner. [u] is an amount that is not decided; it is left out of the sums. Blank: nothing is granted."
  )
  private static let focusArea = Message(da: "Indsatsområde", en: "Focus area")
  private static let activity = Message(da: "Aktivitet", en: "Activity")
  private static let notes = Message(da: "Bemærkning", en: "Note")
  private static let sum = Message(da: "I alt", en: "Total")
  private static let unknowns = Message(
    da: "Aktiviteter uden fastlagt beløb", en: "Activities without an amount")
  private static let grant = Message(da: "Bevilling", en: "Grant")
  private static let remainder = Message(da: "Rest af bevillingen", en: "Left of the grant")
}
