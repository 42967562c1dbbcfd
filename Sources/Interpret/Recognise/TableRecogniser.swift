internal import AfstemModel
internal import AfstemVocabulary

/// Turns one block of rows into a table region.
struct TableRecogniser {
  let view: GridView
  let block: TableBlock
  let lexicon: LabelLexicon
  let sharesSheet: Bool
  /// Lines at the top of the sheet.
  let sheetTitle: [TextLine]
  let grammar: LabelGrammar
  let knownLines: KnownLines

  func region() -> Reviewed<TableRegion> {
    let roles = ColumnRoles(view: view, block: block, lexicon: lexicon, grammar: grammar)
    let year = statedYear
    var columns = roles.columns()
    roles.settlePeriods(&columns, hasYear: year != nil)
    let decision = kind(of: columns, roles.profiles)
    columns = LabelColumns(kind: decision.kind, profiles: roles.profiles, grammar: grammar).settled(columns)
    let readings = roles.readings(grammar)
    var figureColumns = FigureColumns(
      kind: decision.kind, readings: readings, profiles: roles.profiles, year: year,
      pinned: roles.pinned, isShifted: isShifted, isOfThings: countsThings(columns, readings, roles.profiles))
    columns = figureColumns.settled(columns)
    if decision.kind == .targets {
      figureColumns.leaveOut(GoalColumns(profiles: roles.profiles, lexicon: lexicon).settle(&columns))
    }
    if decision.kind == .indicators {
      let indicators = IndicatorColumns(
        profiles: roles.profiles, readings: readings, paths: roles.paths, pinned: roles.pinned,
        lexicon: lexicon, grammar: grammar)
      figureColumns.leaveOut(indicators.settle(&columns))
    }
    let sums = TableSums(view: view, block: block, vocabulary: lexicon.vocabulary, knowing: knownLines)
    let summed = SummedColumns(
      sums: sums.columns, kind: decision.kind,
      pinned: roles.pinned.union(figureColumns.unread.subtracting(figureColumns.unreadPeriods.keys)),
      unread: figureColumns.unreadPeriods)
    figureColumns.explain(summed.settle(&columns))
    if decision.kind == .budget {
      let named = NamedColumns(
        profiles: roles.profiles, readings: readings, pinned: roles.pinned,
        areAmounts: speaksOfMoney(readings), lexicon: lexicon)
      figureColumns.explain(named.settle(&columns))
      figureColumns.keepTotalAlone(&columns)
      figureColumns.leaveUnprovenOut(&columns)
    }
    if decision.kind == .crime {
      figureColumns.keepTotalAlone(&columns)
      figureColumns.leaveOtherCountsOut(&columns)
    }
    let styles = NumberStyles(
      columns: columns.filter(\.role.isFigure).map(\.number), rows: block.body,
      vocabulary: lexicon.vocabulary)
    for index in columns.indices { columns[index].style = styles.style(of: columns[index].number) }
    if decision.kind == .budget, view.file.unit == nil { settleUnits(&columns, readings, styles) }
    let figures = FigureTable(rows: block.body, columns: columns, vocabulary: lexicon.vocabulary)
    let plain = RowRoles(view: view, block: block, columns: columns, kind: decision.kind, lexicon: lexicon)
      .rows()
    var rows = RowTotals(
      figures: figures, columns: columns, kind: decision.kind, lexicon: lexicon, sums: sums.rows
    ).covered(plain)
    if decision.kind == .budget || decision.kind == .crime {
      rows = RowMeasures(
        figures: figures, columns: columns, grammar: grammar, lexicon: lexicon, kind: decision.kind,
        year: year
      ).settled(rows)
    }
    let details = rows.indices.filter { rows[$0].role == .detail }
    columns = ColumnTotals(figures: figures, details: details, lexicon: lexicon).covered(columns)
    let left = LeftOutColumns(
      unread: figureColumns.unread, counted: figureColumns.counted, readings: readings, rows: rows,
      figures: figures,
      vocabulary: lexicon.vocabulary)
    let unexplained = left.unexplained(among: columns)
    for index in columns.indices {
      columns[index].isUnexplained = unexplained.contains(columns[index].number)
    }
    var region = finished(columns, rows, decision, readings)
    region.findings += left.findings(of: region.value)
    region.findings += DoubtfulRows(lexicon: lexicon).findings(of: region.value)
    return region
  }

  private func settleUnits(
    _ columns: inout [TableColumn], _ readings: [Int: ColumnReading], _ styles: NumberStyles
  ) {
    for index in columns.indices where columns[index].role.isFigure {
      let number = columns[index].number
      columns[index].unit = readings[number]?.reading.units.first { $0.currency != nil }.map(StatedUnit.init)
      if styles.hasThreeDecimalsOnly(number) { columns[index].unit = .threeDecimals }
    }
  }

  /// `Timer`, above rows of which none is an item of a budget, where neither title nor heading speaks of money.
  private func countsThings(
    _ columns: [TableColumn], _ readings: [Int: ColumnReading], _ profiles: [Int: ColumnProfile]
  ) -> Bool {
    guard let first = columns.first, !first.role.isFigure, let label = readings[first.number], label.isWhole,
      label.reading.measure.statistic == .count || label.reading.units.contains(where: \.isOfThings),
      profiles[first.number]?.budgetItems == 0,
      !columns.dropFirst().contains(where: { $0.role == .activity || $0.role == .budgetItem })
    else { return false }
    return !speaksOfMoney(readings)
  }

  /// Whether the title or a heading names a unit of money, or a budget.
  private func speaksOfMoney(_ readings: [Int: ColumnReading]) -> Bool {
    let title = block.title.filter { !$0.startsNote(lexicon) }.flatMap {
      $0.cells.map { grammar.reading(of: $0.words) }
    }
    return (title + readings.values.map(\.reading)).contains { reading in
      reading.units.contains { $0.currency != nil } || reading.measure.stage == .budget
    }
  }

  /// Every record of a delimited file has a field more for each heading of figures: commas within them divided them.
  private var isShifted: Bool {
    guard view.grid.sheet == nil, let header = block.header.last?.cells, let last = header.last?.column,
      header.count >= 2
    else { return false }
    let records = block.body.filter { $0.cells.count > 1 }
    return records.count >= 2 && records.allSatisfy { $0.cells.last?.column == last + header.count - 1 }
  }

  /// The year that the title, or else the sheet's or file's name, speaks of.
  private var statedYear: Int? {
    let title = TitleText(lines: lines(block.title), vocabulary: lexicon.vocabulary)
    return (title.period ?? PeriodText(view.context, vocabulary: lexicon.vocabulary)?.period)?.year
  }

  private func kind(of columns: [TableColumn], _ profiles: [Int: ColumnProfile]) -> (
    kind: ExtractKind?, reasons: [Message]
  ) {
    let words = (block.title + block.header + block.body.prefix(1) + block.notes).flatMap {
      $0.cells.map(\.words)
    }
    return KindDecision(
      file: view.file, columns: columns, profiles: profiles,
      text: (words + [view.grid.sheet ?? ""]).joined(separator: " "),
      title: (block.title.flatMap { $0.cells.map(\.words) } + [view.grid.sheet ?? ""]).joined(separator: " "),
      vocabulary: lexicon.vocabulary
    ).decide()
  }

  private func finished(
    _ columns: [TableColumn], _ rows: [TableRow], _ decision: (kind: ExtractKind?, reasons: [Message]),
    _ readings: [Int: ColumnReading]
  ) -> Reviewed<TableRegion> {
    let title = lines(block.title)
    let named = TitleText(lines: title.isEmpty ? sheetTitle : title, vocabulary: lexicon.vocabulary)
    var region = TableRegion(
      file: view.file, sheet: view.grid.sheet, area: area, kind: decision.kind, reasons: decision.reasons,
      title: title, header: block.header, columns: columns, rows: rows,
      notes: notes(rows), unit: .money(.kroner))
    region.period = named.period ?? PeriodText(view.context, vocabulary: lexicon.vocabulary)?.period
    region.stated = named.day
    region.isHidden = view.grid.isHidden
    subject(of: &region, named)
    region.isOfStatisticsBank =
      decision.kind == .crime
      && StatisticsBank(
        columns: columns, rows: block.body, title: title, name: view.context, vocabulary: lexicon.vocabulary
      ).isSource
    return decided(region, unit: unit(of: region, readings))
  }

  private func subject(of region: inout TableRegion, _ title: TitleText) {
    let subject = BudgetSubject(
      columns: region.columns, rows: region.rows, title: title, sheet: view.context, sharesSheet: sharesSheet,
      lexicon: lexicon)
    region.name = subject.name
    guard region.kind == .budget else { return }
    (region.level, region.activity, region.focusArea) = subject.decide()
  }

  private func unit(of region: TableRegion, _ readings: [Int: ColumnReading]) -> UnitDecision.Outcome {
    UnitDecision(
      pinned: view.file.unit,
      labels: region.columns.filter { $0.role.isFigure && $0.measure == .main }.map {
        readings[$0.number]?.reading.units ?? []
      },
      title: region.title, notes: region.notes, sheet: sheetTitle, grammar: grammar
    ).decide()
  }

  private func decided(_ region: TableRegion, unit: UnitDecision.Outcome) -> Reviewed<TableRegion> {
    var region = region
    region.unit = unit.unit
    guard region.kind == .budget else { return Reviewed(region) }
    let place = unit.line.map { region.provenance(row: $0.row, column: $0.column) } ?? region.provenance
    var findings: [Finding] = []
    if case .foreign(let code) = unit.unit { findings.append(.currency(code, at: place)) }
    if case .unread(let text) = unit.unit { findings.append(.unitAmbiguous(unread: text, at: place)) }
    if !unit.conflict.isEmpty, let chosen = unit.unit.money {
      findings.append(.unitAmbiguous(unit.conflict, chosen: chosen, at: region.provenance))
    }
    return Reviewed(region, findings: findings)
  }

  private var area: GridArea {
    let rows = block.header + block.body
    let columns = rows.flatMap { $0.cells.map(\.column) }
    let numbers = rows.map(\.number)
    return GridArea(
      columns: (columns.min() ?? 1)...(columns.max() ?? 1), rows: (numbers.min() ?? 1)...(numbers.max() ?? 1))
  }

  private func notes(_ rows: [TableRow]) -> [TextLine] {
    lines(rows.filter { $0.role == .note }.map(\.cells)) + lines(block.notes)
  }

  private func lines(_ rows: [GridRow]) -> [TextLine] { rows.compactMap(TextLine.init) }
}

extension TextLine {
  /// A row as a line of text; two cells are a label and its value.
  init?(_ row: GridRow) {
    let words = row.cells.map(\.words).filter { !$0.isEmpty }
    guard let first = words.first, let column = row.cells.first?.column else { return nil }
    let isLabelled = words.count == 2 && !first.hasSuffix(":") && first.utf8.count <= 30
    self.init(
      text: isLabelled ? "\(first): \(words[1])" : words.joined(separator: " "), row: row.number,
      column: column)
  }
}
