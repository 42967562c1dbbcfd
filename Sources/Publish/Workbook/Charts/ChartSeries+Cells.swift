internal import Model
internal import XLSX

extension ChartSeries.Values {
  /// `nil` outside the limits of a worksheet.
  init?(
    _ numbers: [DecimalNumber?], sheet: String, _ range: CellRange, _ format: NumberFormatCode = .thousands
  ) {
    guard let range = XLSX.CellRange(range) else { return nil }
    self.init(sheet: sheet, range, numbers, numberFormat: format)
  }
}

extension ChartSeries.Categories {
  /// `nil` outside the limits of a worksheet.
  init?(_ labels: [String], sheet: String, _ range: CellRange) {
    guard let range = XLSX.CellRange(range) else { return nil }
    self.init(sheet: sheet, range, labels)
  }
}

extension CellRange {
  init(column: Int, rows: ClosedRange<Int>) {
    self.init(
      CellReference(column: column, row: rows.lowerBound), CellReference(column: column, row: rows.upperBound)
    )
  }

  init(row: Int, columns: ClosedRange<Int>) {
    self.init(
      CellReference(column: columns.lowerBound, row: row), CellReference(column: columns.upperBound, row: row)
    )
  }
}

extension DecimalNumber {
  init(_ integer: Int64) { self.init(significand: integer, exponent: 0) }
  init(_ amount: Amount) { self.init(significand: amount.øre, exponent: -2) }
}
