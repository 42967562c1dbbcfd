internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Reads a table of offence counts into statements and the totals claimed of them.
struct CrimeReader {
  func read(_ reader: inout RegionReader, _ names: inout NameFindings, into statements: inout Statements) {
    let columns = reader.region.columns.filter(\.role.isSummed)
    for (index, row) in reader.region.rows.enumerated() where row.role == .detail {
      for column in columns {
        guard let statement = statement(row, column, &reader, &names) else { continue }
        reader.place(statements.crimes.count, row: index, column: column)
        statements.crimes.append(statement)
      }
    }
    let claims = ClaimReader(
      measure: .count, kind: { _ in .count }, whole: { figure, _ in (Self.signedCount(figure), false) })
    statements.claims += claims.claims(&reader)
  }

  private func statement(
    _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader, _ names: inout NameFindings
  ) -> CrimeStatement? {
    guard row.cells[column.number] != nil || !row.labels.isEmpty else { return nil }
    guard let period = reader.period(row, column) else { return nil }
    let figure = reader.figure(row, column)
    let stated = isZero(row.cells[column.number], reader) ? .known(0) : Self.count(figure)
    if stated == .unknown, let number = figure.stated.value {
      reader.findings.malformed(number.description, row: row.number, column: column.number)
    }
    var statement = CrimeStatement(
      table: reader.table, area: area(row, column, reader, &names),
      offence: offence(row, column, reader, &names),
      period: period, count: stated, stated: reader.region.stated, provenance: reader.provenance(row, column))
    statement.measure = column.measure == .main ? row.measure : column.measure
    return statement
  }

  /// A dash of a statistics bank says that there are none.
  private func isZero(_ cell: RawCell?, _ reader: RegionReader) -> Bool {
    guard reader.region.isOfStatisticsBank, let text = cell?.text?.folded else { return false }
    return text == "-" && reader.vocabulary.nothing.contains(text)
  }

  /// What a difference of counts may be: a whole number.
  private static func signedCount(_ figure: CellFigure) -> Stated<Int64> {
    guard case .known(let number) = figure.stated, !figure.isPercentage,
      let (value, isExact) = number.whole(timesTenTo: 0), isExact
    else { return count(figure) }
    return .known(value)
  }

  /// A count is a whole number that is not negative.
  static func count(_ figure: CellFigure) -> Stated<Int64> {
    switch figure.stated {
    case .blank: .blank
    case .unknown: .unknown
    case .known(let number):
      if !figure.isPercentage, let (value, isExact) = number.whole(timesTenTo: 0), isExact, value >= 0 {
        .known(value)
      } else {
        .unknown
      }
    }
  }

  private func offence(
    _ row: TableRow, _ column: TableColumn, _ reader: RegionReader, _ names: inout NameFindings
  ) -> Name {
    let place = reader.column(.offenceType).map { reader.provenance(row, $0) }
    let label = offenceLabel(row, column, reader)
    let further = furtherLabels(row, reader)
    guard !label.isEmpty || !further.isEmpty else { return Name(label: reader.vocabulary.totalName) }
    let base = label.isEmpty ? reader.vocabulary.totalName : label
    let name = reader.names.offence(further.isEmpty ? label : "\(base) (\(further.joined(separator: ", ")))")
    names.noteOffence(name, at: place ?? reader.provenance(row, column))
    return name
  }

  private func offenceLabel(_ row: TableRow, _ column: TableColumn, _ reader: RegionReader) -> String {
    if case .value(_, .offenceType(let label)) = column.role { return label }
    if let label = reader.label(row, .offenceType) { return label }
    let hasGroup = !row.group.isEmpty && !isArea(row.group, reader)
    if hasGroup { return row.group }
    let isKeyedByOther = reader.column(.area) != nil
    return isKeyedByOther ? "" : reader.rowLabel(row)
  }

  /// What sets a row apart besides area and type, such as `Sigtelser`, `Mænd`; a word for all or for reports does
  /// not.
  private func furtherLabels(_ row: TableRow, _ reader: RegionReader) -> [String] {
    guard reader.column(.offenceType) != nil || reader.column(.area) != nil else { return [] }
    return reader.furtherLabels(row).filter { label in
      !label.isEmpty && !reader.lexicon.isBareTotal(label)
        && !reader.vocabulary.reported.contains(label.folded)
    }
  }

  private func area(
    _ row: TableRow, _ column: TableColumn, _ reader: RegionReader, _ names: inout NameFindings
  ) -> String? {
    var label = reader.label(row, .area)
    if case .value(_, .area(let category)) = column.role { label = category }
    if label == nil, isArea(row.group, reader) { label = row.group }
    label = label ?? reader.region.areaName
    guard let label, !reader.vocabulary.wholeArea.contains(label.folded),
      !reader.names.isWholePartnership(label)
    else {
      return nil
    }
    let place = reader.column(.area).map { reader.provenance(row, $0) }
    if !reader.region.isOfStatisticsBank {
      names.noteArea(label, at: place ?? reader.provenance(row, column))
    }
    return reader.names.area(label)
  }

  private func isArea(_ label: String, _ reader: RegionReader) -> Bool {
    !label.isEmpty && reader.lexicon.isArea(label)
  }
}
