internal import AfstemCells
internal import AfstemModel

/// Reads the cells of a row that hold targets: `139 (-10 %)`.
struct TargetCells {
  struct Target {
    var year: Int?
    var stated: Stated<Int64>
    var percent: ExactDecimal?
    var rule: TargetRule?
    var provenance: Provenance
  }

  let row: TableRow
  let baseline: Stated<Int64>

  /// The targets of a row that is one type's, each of the year that its column, its row or the table names.
  func read(_ reader: inout RegionReader) -> [Target] {
    let columns = reader.region.columns.filter(\.role.isTarget)
    return columns.compactMap { column in
      guard row.cells[column.number] != nil else { return nil }
      let period = reader.period(row, column)
      guard period?.isYear ?? true else { return nil }
      return target(in: column, of: period?.year, &reader)
    }
  }

  /// `nil` for a cell that is empty.
  func target(in column: TableColumn, of year: Int?, _ reader: inout RegionReader) -> Target? {
    guard let cell = row.cells[column.number] else { return nil }
    let place = reader.provenance(row, column)
    let figure = CellFigure(cell, style: column.style, vocabulary: reader.vocabulary)
    guard let text = cell.text, !figure.statesNumber else {
      return target(reader.figure(row, column), year, place, &reader)
    }
    if text.contains(where: \.isNumber), !figure.statesPercentageAlone {
      reader.findings.malformed(text.tidied, row: row.number, column: column.number)
      return Target(year: year, stated: .unknown, percent: nil, rule: nil, provenance: place)
    }
    if let rule = RuleText.rule(in: text, vocabulary: reader.vocabulary) {
      reader.findings.append(.noteInCell(insteadOfFigure: text.tidied, at: place))
      return Target(year: year, stated: .blank, percent: nil, rule: rule, provenance: place)
    }
    return target(reader.figure(row, column), year, place, &reader)
  }

  private func target(
    _ figure: CellFigure, _ year: Int?, _ place: Provenance, _ reader: inout RegionReader
  ) -> Target {
    if figure.isPercentage {
      if let percent = figure.stated.value, percent.significand > 0 {
        reader.findings.append(.percentMalformed(percent, isBracketed: true, at: place))
      }
      return Target(year: year, stated: .blank, percent: figure.stated.value, rule: nil, provenance: place)
    }
    let stated = CrimeReader.count(figure)
    if let change = figure.change, isMalformed(change, target: stated) {
      reader.findings.append(
        .percentMalformed(change.percent, isBracketed: change.isBracketed, at: place))
    }
    return Target(year: year, stated: stated, percent: figure.change?.percent, rule: nil, provenance: place)
  }

  /// A bracket is missing, or the sign of what the figures show to be a reduction.
  private func isMalformed(_ change: StatedChange, target: Stated<Int64>) -> Bool {
    if !change.isBracketed { return true }
    guard !change.hasSign, change.percent.significand != 0 else { return false }
    guard let target = target.value, let baseline = baseline.value else { return true }
    return target < baseline
  }
}

extension CellFigure {
  /// A number that words only go with: `139, fastholdes`.
  fileprivate var statesNumber: Bool { stated.value != nil && !isPercentage }

  /// A percentage and no other number: not `-10 % (139)`.
  fileprivate var statesPercentageAlone: Bool {
    isPercentage && !(note?.contains(where: \.isNumber) ?? false)
  }
}
