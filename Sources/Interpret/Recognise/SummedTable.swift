internal import AfstemModel
internal import AfstemVocabulary

/// A table's details added up, column by column, as a total of several tables sees it.
struct SummedTable {
  let region: TableRegion
  let figures: FigureTable
  /// Column numbers; of columns that nothing tells apart, none.
  let columns: [ColumnKey: Int]
  /// `nil` where a detail is unknown.
  let sums: [ColumnKey: Int64?]
  let details: [Int]

  /// `nil` for tables whose rows or columns do not simply add up.
  init?(_ region: TableRegion, vocabulary: Vocabulary) {
    guard region.kind == .budget || region.kind == .crime, region.incidents == nil,
      !region.columns.contains(where: { $0.role == .period || $0.role == .date || $0.isDeducted })
    else { return nil }
    self.region = region
    let figures = FigureTable(
      rows: region.rows.map(\.cells), columns: region.columns, vocabulary: vocabulary)
    let details = region.rows.indices.filter {
      region.rows[$0].role == .detail && region.rows[$0].measure == .main
    }
    self.figures = figures
    self.details = details
    var columns: [ColumnKey: Int] = [:]
    var repeated: Set<ColumnKey> = []
    for column in region.columns {
      guard let key = ColumnKey(column) else { continue }
      if columns.updateValue(column.number, forKey: key) != nil { repeated.insert(key) }
    }
    for key in repeated { columns[key] = nil }
    guard !columns.isEmpty else { return nil }
    self.columns = columns
    sums = columns.mapValues { column in Self.sum(details.map { figures[$0, column] }) }
  }

  static func sum(_ figures: [Stated<Int64>]) -> Int64? {
    var sum: Int64 = 0
    for figure in figures {
      if figure == .unknown { return nil }
      let next = sum.addingReportingOverflow(figure.value ?? 0)
      guard !next.overflow else { return nil }
      sum = next.partialValue
    }
    return sum
  }

  /// What a row states in each column; blank and unknown figures are left out.
  func figures(ofRow row: Int) -> [ColumnKey: Int64] {
    columns.compactMapValues { figures[row, $0].value }
  }
}
