internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Reads a budget table into amounts and the totals claimed of them.
struct BudgetReader {
  func read(_ reader: inout RegionReader, into statements: inout Statements) {
    let columns = reader.region.columns.filter(\.role.isSummed)
    for (index, row) in reader.region.rows.enumerated() where row.role == .detail {
      for column in columns {
        guard let statement = statement(row, column, &reader) else { continue }
        reader.place(statements.budget.count, row: index, column: column)
        statements.budget.append(statement)
      }
    }
    let region = reader.region
    let claims = ClaimReader(
      measure: .money, kind: { kind(of: $0, in: region) },
      whole: { figure, column in
        let read = Self.øre(figure, region.unit(of: column, figure))
        return column.isDeducted ? (read.stated.negated, read.isRounded) : read
      })
    statements.claims += claims.claims(&reader)
  }

  private func statement(
    _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader
  ) -> BudgetStatement? {
    let subject = subject(of: row, column, reader)
    guard !subject.activity.label.isEmpty || subject.item != nil || row.cells[column.number] != nil else {
      return nil
    }
    guard let period = reader.period(row, column) else { return nil }
    let figure = reader.figure(row, column)
    let amount = amount(figure, row, column, &reader)
    var statement = BudgetStatement(
      table: reader.table, focusArea: focusArea(of: row, reader), activity: subject.activity,
      item: subject.item,
      year: period.year, amount: amount.stated, isRounded: amount.isRounded, note: note(figure, row, reader),
      funder: reader.label(row, .funder), isHidden: row.cells.isHidden || column.isHidden,
      provenance: reader.provenance(row, column), nameProvenance: reader.labelPlace(row))
    statement.measure = column.measure == .main ? row.measure : column.measure
    return statement
  }

  private func subject(
    of row: TableRow, _ column: TableColumn, _ reader: RegionReader
  ) -> (activity: Name, item: String?) {
    if case .value(_, .activity(let activity)) = column.role {
      return (reader.names.activity(activity), reader.label(row, .budgetItem) ?? reader.rowLabel(row))
    }
    if case .value(_, .item(let item)) = column.role {
      guard !reader.keys.isEmpty else {
        return (reader.names.activity(item), nil)
      }
      return (reader.names.activity(reader.label(row, .activity) ?? reader.rowLabel(row)), item)
    }
    guard reader.region.level == .activity else {
      return (reader.names.activity(reader.label(row, .activity) ?? reader.rowLabel(row)), nil)
    }
    let activity =
      heading(of: row, reader) ?? reader.region.activity ?? reader.label(row, .activity) ?? reader.region.name
      ?? ""
    let item = reader.label(row, .budgetItem) ?? reader.rowLabel(row)
    return (reader.names.activity(activity), item)
  }

  /// The activity that the heading above a row of items names: the job's, or any where the table is of none itself.
  private func heading(of row: TableRow, _ reader: RegionReader) -> String? {
    let group = reader.groupName(of: row)
    guard reader.region.level == .activity, !group.isEmpty else { return nil }
    if reader.names.activity(group).canonical != nil { return group }
    let isOpen = reader.region.activity == nil && reader.column(.activity) == nil
    return isOpen && !reader.lexicon.isFocusArea(group) ? group : nil
  }

  private func focusArea(of row: TableRow, _ reader: RegionReader) -> String {
    let group = heading(of: row, reader) == nil ? reader.groupName(of: row) : ""
    let label = reader.label(row, .focusArea) ?? reader.region.focusArea ?? group
    return label.isEmpty ? "" : reader.names.focusArea(label)
  }

  private func amount(
    _ figure: CellFigure, _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader
  ) -> (stated: Stated<Amount>, isRounded: Bool) {
    let (stated, isRounded) = Self.øre(figure, reader.region.unit(of: column, figure))
    if case .known(let number) = figure.stated, stated == .unknown,
      reader.region.unit(of: column, figure) != nil
    {
      reader.findings.malformed(
        number.description + (figure.isPercentage ? " %" : ""), row: row.number, column: column.number)
    }
    noteFormat(figure, row, column, &reader)
    let isDeducted = column.isDeducted != isCredit(row, reader)
    switch isDeducted ? stated.negated : stated {
    case .known(let øre): return (.known(Amount(øre: øre)), isRounded)
    case .unknown: return (.unknown, false)
    case .blank: return (.blank, false)
    }
  }

  /// Says of an amount that its number format makes it another currency's, or contradicts its table.
  private func noteFormat(
    _ figure: CellFigure, _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader
  ) {
    guard let format = figure.format, case .known = figure.stated,
      reader.region.unit(of: column, figure) == nil
    else { return }
    let place = reader.provenance(row, column)
    if let currency = format.unit?.currency, currency != .danishKroner {
      reader.findings.append(.currency(currency.code, at: place))
    } else if (column.unit ?? reader.region.unit).money != nil {
      reader.findings.append(
        .unitAmbiguous(unread: row.cells[column.number]?.format ?? "", at: place))
    }
  }

  /// Whether a column of sides says that the row's amounts are credited.
  private func isCredit(_ row: TableRow, _ reader: RegionReader) -> Bool {
    reader.label(row, .side).map(reader.vocabulary.credit.contains) ?? false
  }

  private static func øre(
    _ figure: CellFigure, _ unit: MoneyUnit?
  ) -> (stated: Stated<Int64>, isRounded: Bool) {
    switch figure.stated {
    case .blank: return (.blank, false)
    case .unknown: return (.unknown, false)
    case .known(let number):
      guard !figure.isPercentage, let unit, let whole = number.whole(timesTenTo: unit.power + 2) else {
        return (.unknown, false)
      }
      return (.known(whole.value), !whole.isExact)
    }
  }

  private func note(_ figure: CellFigure, _ row: TableRow, _ reader: RegionReader) -> String? {
    let footnote = figure.mark.flatMap { reader.region.footnote($0) ?? $0 }
    let notes = [figure.note, footnote, reader.label(row, .note)].compactMap { $0 }.filter {
      !$0.isEmpty
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private func kind(of row: TableRow, in region: TableRegion) -> Claim.Kind {
    switch (region.level, row.role) {
    case (.activity, _): .activity
    case (.focusArea, _): .focusArea
    case (_, .subtotal): .focusArea
    default: .column
    }
  }
}

extension TableRegion {
  /// What a figure is counted in: as its cell says, else the job, its number format, its column or the table; `nil`
  /// where nobody knows.
  func unit(of column: TableColumn, _ figure: CellFigure) -> MoneyUnit? {
    if let unit = figure.unit ?? file.unit { return unit }
    let stated = (column.unit ?? unit).money
    guard let format = figure.format else { return stated }
    if let named = format.unit, named.currency != nil {
      return named.moneyUnit.flatMap { MoneyUnit(held: $0, under: format) }
    }
    return format.scale == 0 ? stated : stated.flatMap { MoneyUnit(held: $0, under: format) }
  }
}

extension MoneyUnit {
  /// What a number is counted in that a format shows in a unit; `nil` where the two contradict one another.
  fileprivate init?(held shown: Self, under format: NumberFormatUnit) {
    guard let power = format.heldPower(shown: shown.power),
      let unit = Self.allCases.first(where: { $0.power == power })
    else { return nil }
    self = unit
  }
}
