internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Reads a budget table into amounts and the totals claimed of them.
struct BudgetReader {
  func read(_ reader: inout RegionReader, into statements: inout Statements) {
    let columns = reader.region.columns.filter(\.role.isSummed)
    for (index, row) in reader.region.rows.enumerated() where row.role == .detail {
      let names = RowNames(row, reader)
      for column in columns {
        guard let statement = statement(row, column, names, &reader) else { continue }
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
    _ row: TableRow, _ column: TableColumn, _ names: RowNames, _ reader: inout RegionReader
  ) -> BudgetStatement? {
    let subject = names.subject(in: column, of: reader)
    guard !subject.activity.label.isEmpty || subject.item != nil || row.cells[column.number] != nil else {
      return nil
    }
    guard let period = reader.period(row, column) else { return nil }
    let figure = reader.figure(row, column)
    let amount = amount(figure, row, column, &reader)
    var statement = BudgetStatement(
      table: reader.table, focusArea: names.focusArea, activity: subject.activity, item: subject.item,
      year: period.year, amount: amount.stated, isRounded: amount.isRounded,
      note: note(figure, names, reader), funder: names.funder,
      isHidden: row.cells.isHidden || column.isHidden, provenance: reader.provenance(row, column),
      nameProvenance: names.place)
    statement.measure = column.measure == .main ? row.measure : column.measure
    return statement
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

  private func note(_ figure: CellFigure, _ names: RowNames, _ reader: RegionReader) -> String? {
    let footnote = figure.mark.flatMap { reader.region.footnote($0) ?? $0 }
    let notes = [figure.note, footnote, names.note].compactMap { $0 }.filter {
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

/// What a row of a budget table says of all its amounts.
private struct RowNames {
  let focusArea: String
  let funder: String?
  let note: String?
  /// Where the label stands that sets the row apart.
  let place: Provenance?
  /// The activity that the row states, if it does, and the label that sets the row apart.
  private let activity: String?
  private let label: String
  private let item: String
  /// Of a column that names no activity or item itself.
  private let subject: (activity: Name, item: String?)

  init(_ row: TableRow, _ reader: RegionReader) {
    let group = reader.groupName(of: row)
    let heading = Self.activity(headedBy: group, in: reader)
    let area = reader.label(row, .focusArea) ?? reader.region.focusArea ?? (heading == nil ? group : "")
    focusArea = area.isEmpty ? "" : reader.names.focusArea(area)
    funder = reader.label(row, .funder)
    note = reader.label(row, .note)
    place = reader.labelPlace(row)
    activity = reader.label(row, .activity)
    label = reader.rowLabel(row)
    item = reader.label(row, .budgetItem) ?? label
    guard reader.region.level == .activity else {
      subject = (reader.names.activity(activity ?? label), nil)
      return
    }
    let name = heading ?? reader.region.activity ?? activity ?? reader.region.name ?? ""
    subject = (reader.names.activity(name), item)
  }

  /// The activity that the heading above a row of items names: the job's, or any where the table is of none itself.
  private static func activity(headedBy group: String, in reader: RegionReader) -> String? {
    guard reader.region.level == .activity, !group.isEmpty else { return nil }
    if reader.names.activity(group).canonical != nil { return group }
    let isOpen = reader.region.activity == nil && reader.column(.activity) == nil
    return isOpen && !reader.lexicon.isFocusArea(group) ? group : nil
  }

  func subject(in column: TableColumn, of reader: RegionReader) -> (activity: Name, item: String?) {
    switch column.role {
    case .value(_, .activity(let activity)): (reader.names.activity(activity), item)
    case .value(_, .item(let item)):
      reader.keys.isEmpty
        ? (reader.names.activity(item), nil) : (reader.names.activity(activity ?? label), item)
    default: subject
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
