internal import Model
internal import Vocabulary

/// A table's details added up, column by column, as a total of several tables sees it.
struct SummedTable {
  /// What makes columns of different tables one column of a total.
  struct Key: Hashable {
    var isTotal: Bool
    var period: Period?
    var category: ColumnRole.Category?
    var measure: FigureMeasure
  }

  let region: TableRegion
  let figures: FigureTable
  /// Column numbers; of columns that nothing tells apart, none.
  let columns: [Key: Int]
  /// `nil` where a detail is unknown.
  let sums: [Key: Int64?]
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
    var columns: [Key: Int] = [:]
    var repeated: Set<Key> = []
    for column in region.columns {
      guard let key = Key(column) else { continue }
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
  func figures(ofRow row: Int) -> [Key: Int64] {
    columns.compactMapValues { figures[row, $0].value }
  }
}

extension SummedTable.Key {
  init?(_ column: TableColumn) {
    switch column.role {
    case .value(let period, let category):
      self.init(isTotal: false, period: period, category: category, measure: column.measure)
    case .total(let period): self.init(isTotal: true, period: period, category: nil, measure: column.measure)
    default: return nil
    }
  }
}
