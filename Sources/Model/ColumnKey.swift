/// What makes columns of different tables one column of a total.
package struct ColumnKey: Sendable, Hashable {
  package var isTotal: Bool
  package var period: Period?
  package var category: ColumnRole.Category?
  package var measure: FigureMeasure

  /// `nil` for a column that holds no figures to add up.
  package init?(_ column: TableColumn) {
    switch column.role {
    case .value(let period, let category):
      (isTotal, self.period, self.category) = (false, period, category)
    case .total(let period): (isTotal, self.period, category) = (true, period, nil)
    default: return nil
    }
    measure = column.measure
  }
}
