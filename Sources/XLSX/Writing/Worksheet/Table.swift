/// A table of a worksheet: named, filterable, its rows banded.
public struct Table: Sendable, Hashable {
  /// Unique in the workbook, and no cell reference: `budget`.
  public var name: String
  /// From left to right.
  public var columns: [TableColumn]
  /// One of Excel's: `TableStyleLight1` to `TableStyleLight21`, `TableStyleMedium1` to `28`; `nil` for none.
  public var style: String?
  public var hasBandedRows: Bool
  /// The column the table starts in, counted from 1.
  public var firstColumn: Int
  /// The style of the cells with the columns' names.
  public var headerStyle: CellStyle

  public init(
    _ name: String, columns: [TableColumn], style: String? = "TableStyleLight9", hasBandedRows: Bool = true,
    firstColumn: Int = 1, headerStyle: CellStyle = CellStyle(font: .bold)
  ) {
    self.name = name
    self.columns = columns
    self.style = style
    self.hasBandedRows = hasBandedRows
    self.firstColumn = firstColumn
    self.headerStyle = headerStyle
  }
}

/// One of a table's columns: its name alone, as a literal, or with what the totals row says of it.
public struct TableColumn: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Unique in the table without regard to case.
  public var name: String
  /// The style of the cell with its name; `nil` for the table's.
  public var headerStyle: CellStyle?

  public init(_ name: String, headerStyle: CellStyle? = nil) {
    self.name = name
    self.headerStyle = headerStyle
  }

  public init(stringLiteral name: String) { self.init(name) }
}

/// A cell of a table's totals row.
public enum TableTotal: Sendable, Hashable {
  case none
  case label(String)
  /// A live `SUBTOTAL` over the column's visible cells, and its value now.
  case function(Function, value: CellContent, style: CellStyle? = nil)

  public enum Function: String, Sendable, Hashable {
    case sum, average, count, min, max

    /// The first argument of `SUBTOTAL` that leaves hidden rows out.
    var subtotal: Int {
      switch self {
      case .average: 101
      case .count: 103
      case .max: 104
      case .min: 105
      case .sum: 109
      }
    }
  }
}

/// Where a table came to stand.
public struct TablePlacement: Sendable, Hashable {
  /// The table's name.
  public let name: String
  /// Header, rows and totals.
  public let range: CellRange
  /// The rows between header and totals, at least one.
  public let body: CellRange
  let columns: [String]
  let totals: [TableTotal]

  /// The cells under a column's name; `nil` where the table has no such column.
  public func cells(of column: String) -> CellRange? {
    guard let index = columns.firstIndex(of: column),
      let first = CellReference(column: body.first.column + index, row: body.first.row),
      let last = CellReference(column: body.first.column + index, row: body.last.row)
    else { return nil }
    return CellRange(first, last)
  }
}
