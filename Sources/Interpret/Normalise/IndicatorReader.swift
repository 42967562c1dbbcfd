internal import AfstemModel
internal import AfstemVocabulary

/// Reads a table of indicators: indices, shares and levels in words.
struct IndicatorReader {
  func read(_ reader: inout RegionReader, into statements: inout Statements) {
    let columns = reader.region.columns.filter(\.role.isSummed)
    for row in reader.region.rows where row.role != .note && row.role != .header && row.role != .groupHeading
    {
      for column in columns {
        guard let statement = statement(row, column, &reader) else { continue }
        statements.indicators.append(statement)
      }
    }
  }

  private func statement(
    _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader
  ) -> IndicatorStatement? {
    guard let cell = row.cells[column.number], let period = reader.period(row, column) else { return nil }
    let indicator = indicator(row, column, reader)
    let value = value(of: cell, row, column, &reader)
    return IndicatorStatement(
      table: reader.table, indicator: indicator, area: area(row, column, reader),
      segment: segment(row, column, reader), period: period, value: value.stated,
      unit: reader.label(row, .unit) ?? (value.isPercentage || indicator.contains("%") ? "%" : ""),
      provenance: reader.provenance(row, column))
  }

  private func indicator(_ row: TableRow, _ column: TableColumn, _ reader: RegionReader) -> String {
    if case .value(_, .indicator(let label)) = column.role { return label }
    if let label = reader.label(row, .indicator) { return label }
    let group = reader.groupName(of: row)
    return group.isEmpty ? reader.furtherLabels(row).first ?? reader.region.name ?? "" : group
  }

  private func segment(_ row: TableRow, _ column: TableColumn, _ reader: RegionReader) -> String {
    if case .value(_, .segment(let label)) = column.role { return label }
    return reader.label(row, .segment) ?? ""
  }

  private func area(_ row: TableRow, _ column: TableColumn, _ reader: RegionReader) -> String? {
    if case .value(_, .area(let label)) = column.role { return reader.names.area(label) }
    return reader.label(row, .area).map(reader.names.area)
  }

  /// A number where the cell holds one, else a level in words.
  private func value(
    of cell: RawCell, _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader
  ) -> (stated: Stated<IndicatorValue>, isPercentage: Bool) {
    if let text = cell.text, !text.unicodeScalars.contains(where: \.isDigit), text.contains(where: \.isLetter)
    {
      let isUnknown = reader.vocabulary.unknown.contains(text.folded)
      return (isUnknown ? .unknown : .known(.level(text.tidied)), false)
    }
    let figure = reader.figure(row, column)
    switch figure.stated {
    case .known(let number): return (.known(.number(number)), figure.isPercentage)
    case .unknown: return (.unknown, false)
    case .blank: return (.blank, false)
    }
  }
}
