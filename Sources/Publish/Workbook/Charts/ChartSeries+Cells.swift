internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

extension ChartSeries.Values {
  init(_ numbers: [ExactDecimal?], sheet: String, _ range: CellRange) {
    self.init(sheet: sheet, range, numbers, numberFormat: .thousands)
  }
}

extension CellRange {
  /// Cells of one column, from a worksheet's rows that count from 1.
  init(column: Int, rows: ClosedRange<Int>) { self.init(clampingColumns: column...column, rows: rows) }

  /// Cells of one row, from a worksheet's columns that count from 1.
  init(row: Int, columns: ClosedRange<Int>) { self.init(clampingColumns: columns, rows: row...row) }
}

extension ExactDecimal {
  init(_ amount: Amount) { self.init(significand: amount.øre, exponent: -2) }
}
