/// A table on a worksheet (ECMA-376-1 §18.5.1.2).
public struct SheetTable: Sendable, Hashable {
  /// The name that formulas use.
  public var name: String
  /// The whole table: header rows, data and total rows.
  public var range: CellRange
  public var headerRowCount: Int
  /// How many of the last rows hold totals.
  public var totalsRowCount: Int
  /// By column, as the header spells them.
  public var columnNames: [String]

  public init(
    name: String, range: CellRange, headerRowCount: Int = 1, totalsRowCount: Int = 0,
    columnNames: [String] = []
  ) {
    self.name = name
    self.range = range
    self.headerRowCount = headerRowCount
    self.totalsRowCount = totalsRowCount
    self.columnNames = columnNames
  }
}
