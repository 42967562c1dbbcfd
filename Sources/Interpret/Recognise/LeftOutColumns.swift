internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Says of each column of figures that becomes no facts what it is, and how much stands in it.
struct LeftOutColumns {
  /// Numbers of the columns whose labels were understood in part only.
  let unread: Set<Int>
  /// Numbers of the columns that count things, by the heading of the rows.
  let counted: Set<Int>
  let readings: [Int: ColumnReading]
  let rows: [TableRow]
  let figures: FigureTable
  let vocabulary: Vocabulary

  func findings(of region: TableRegion) -> [Finding] {
    region.columns.compactMap { column in
      if let finding = finding(ofUnit: column, in: region) { return finding }
      let place = headingPlace(of: column, in: region)
      if unread.contains(column.number) {
        return .labelUnread(
          column.label, rest: readings[column.number]?.unread, sum: sum(of: column), at: place)
      }
      if counted.contains(column.number) {
        return .leftOut(column.label, as: .counts, sum: sum(of: column), at: place)
      }
      if column.measure != .main, column.role.isSummed {
        return .leftOut(column.label, as: column.measure, sum: sum(of: column), at: place)
      }
      guard isUnexplained(column), let sum = sum(of: column) else { return nil }
      return .figureUnexplained(inColumn: column.label, sum: sum, at: place)
    }
  }

  /// Numbers of the columns whose figures nothing says the use of.
  func unexplained(among columns: [TableColumn]) -> Set<Int> {
    Set(columns.filter { unread.contains($0.number) || isUnexplained($0) }.map(\.number))
  }

  private func headingPlace(of column: TableColumn, in region: TableRegion) -> Provenance {
    region.provenance(row: region.header.last?.number ?? region.area.rows.lowerBound, column: column.number)
  }

  /// A column of figures that nothing says the use of; numbers of rows and accounts, and counts of things, say it.
  private func isUnexplained(_ column: TableColumn) -> Bool {
    guard column.role == .ignored, !counted.contains(column.number) else { return false }
    let reading = readings[column.number]?.reading ?? LabelReading()
    let isKey = vocabulary.lines[.key]?.contains(column.label.folded) ?? false
    let isYearPart = YearPartText.unit(in: column.label.folded, vocabulary) != nil
    return !isKey && !isYearPart && reading.measure.statistic == nil
      && !reading.units.contains(where: \.isOfThings)
  }

  private func finding(ofUnit column: TableColumn, in region: TableRegion) -> Finding? {
    guard column.role.isSummed else { return nil }
    switch column.unit {
    case .foreign(let code):
      return .currency(code, at: headingPlace(of: column, in: region))
    case .threeDecimals:
      guard let row = rows.first(where: { $0.role == .detail && $0.cells[column.number]?.text != nil }),
        let text = row.cells[column.number]?.text
      else { return nil }
      return .unitAmbiguous(
        threeDecimals: text.tidied, at: region.provenance(row: row.number, column: column.number))
    case .money, .unread, nil: return nil
    }
  }

  /// The details' figures as they stand, whatever their unit.
  private func sum(of column: TableColumn) -> Message? {
    var sum: Int64?
    for row in rows.indices where rows[row].role == .detail {
      guard let figure = figures[row, column.number].value else { continue }
      let next = (sum ?? 0).addingReportingOverflow(figure)
      guard !next.overflow else { return nil }
      sum = next.partialValue
    }
    return sum.map { sum in Message { $0.grouped(ExactDecimal(significand: sum, exponent: -4)) } }
  }
}
