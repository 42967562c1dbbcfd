internal import Model

/// Turns one block of rows into a table region.
struct TableRecogniser {
  let view: GridView
  let block: TableBlock
  let lexicon: LabelLexicon
  let sharesSheet: Bool
  /// Lines at the top of the sheet.
  let sheetTitle: [TextLine]

  func region() -> Reviewed<TableRegion> {
    let roles = ColumnRoles(view: view, block: block, lexicon: lexicon)
    var columns = roles.columns()
    let decision = kind(of: columns, roles.profiles)
    columns = LabelColumns(kind: decision.kind, profiles: roles.profiles).settled(columns)
    let styles = NumberStyles(
      columns: columns.filter(\.role.isFigure).map(\.number), rows: block.body,
      vocabulary: lexicon.vocabulary)
    for index in columns.indices { columns[index].style = styles.style(of: columns[index].number) }
    let figures = FigureTable(rows: block.body, columns: columns, vocabulary: lexicon.vocabulary)
    let plain = RowRoles(view: view, block: block, columns: columns, kind: decision.kind, lexicon: lexicon)
      .rows()
    let rows = RowTotals(figures: figures, columns: columns, kind: decision.kind, lexicon: lexicon).covered(
      plain)
    let details = rows.indices.filter { rows[$0].role == .detail }
    columns = ColumnTotals(figures: figures, details: details).covered(columns)
    return finished(columns, rows, decision)
  }

  private func kind(of columns: [TableColumn], _ profiles: [Int: ColumnProfile]) -> (
    kind: ExtractKind?, reasons: [Message]
  ) {
    let words = (block.title + block.header + block.body.prefix(1) + block.notes).flatMap {
      $0.cells.map(\.words)
    }
    return KindDecision(
      file: view.file, columns: columns, profiles: profiles,
      text: (words + [view.grid.sheet ?? ""]).joined(separator: " "), vocabulary: lexicon.vocabulary
    ).decide()
  }

  private func finished(
    _ columns: [TableColumn], _ rows: [TableRow], _ decision: (kind: ExtractKind?, reasons: [Message])
  ) -> Reviewed<TableRegion> {
    let title = lines(block.title)
    let named = TitleText(lines: title.isEmpty ? sheetTitle : title, vocabulary: lexicon.vocabulary)
    var region = TableRegion(
      file: view.file, sheet: view.grid.sheet, area: area, kind: decision.kind, reasons: decision.reasons,
      title: title, header: block.header, columns: columns, rows: rows,
      notes: notes(rows), unit: .kroner)
    region.period = named.period ?? PeriodText(view.context, vocabulary: lexicon.vocabulary)?.period
    region.stated = named.day
    region.isHidden = view.grid.isHidden
    if decision.kind == .budget { subject(of: &region, named) }
    region.isOfStatisticsBank =
      decision.kind == .crime
      && StatisticsBank(
        columns: columns, rows: block.body, title: title, name: view.context, vocabulary: lexicon.vocabulary
      ).isSource
    return decided(region, unit: unit(of: region))
  }

  private func subject(of region: inout TableRegion, _ title: TitleText) {
    let subject = BudgetSubject(
      columns: region.columns, rows: region.rows, title: title, sheet: view.context, sharesSheet: sharesSheet,
      lexicon: lexicon
    ).decide()
    region.level = subject.level
    region.activity = subject.activity
    region.focusArea = subject.focusArea
  }

  private func unit(of region: TableRegion) -> (unit: MoneyUnit, conflict: [MoneyUnit]) {
    UnitDecision(
      pinned: view.file.unit, labels: region.columns.filter(\.role.isFigure).map(\.label),
      title: region.title.map(\.text), notes: region.notes.map(\.text), sheet: sheetTitle.map(\.text),
      vocabulary: lexicon.vocabulary
    ).decide()
  }

  private func decided(
    _ region: TableRegion, unit: (unit: MoneyUnit, conflict: [MoneyUnit])
  ) -> Reviewed<TableRegion> {
    var region = region
    region.unit = unit.unit
    guard region.kind == .budget, !unit.conflict.isEmpty else { return Reviewed(region) }
    return Reviewed(
      region, findings: [.unitAmbiguous(unit.conflict, chosen: unit.unit, at: region.provenance)])
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
