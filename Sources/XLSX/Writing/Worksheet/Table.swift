/// A table of a worksheet: a named, filterable range (ECMA-376-1 §18.5.1.2).
public struct Table: Sendable, Hashable {
  /// The name that formulas use, such as `budget`; unique in the workbook and not a cell reference.
  public var name: String
  /// The columns, from left to right.
  public var columns: [TableColumn]
  /// One of Excel's styles, `TableStyleLight1` to `21`, `TableStyleMedium1` to `28`, `TableStyleDark1` to `11`; `nil` for
  /// none.
  public var style: String?
  /// Whether rows are shaded alternately.
  public var hasBandedRows: Bool
  /// The table's first column, counting from 1.
  public var firstColumn: Int
  /// The style of the header cells.
  public var headerStyle: CellStyle

  /// Creates a table.
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

/// A column of a table; may be written as a string literal, its name.
public struct TableColumn: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The header's text: 1 to 255 UTF-16 units, unique in the table without regard to case.
  public var name: String
  /// The style of the header cell; `nil` for the table's ``Table/headerStyle``.
  public var headerStyle: CellStyle?

  /// Creates a column.
  public init(_ name: String, headerStyle: CellStyle? = nil) {
    self.name = name
    self.headerStyle = headerStyle
  }

  /// Creates a column with this name.
  public init(stringLiteral name: String) { self.init(name) }
}

/// A cell of a table's totals row.
public enum TableTotal: Sendable, Hashable {
  /// An empty cell.
  case none
  /// A text, written in bold.
  case label(String)
  /// A `SUBTOTAL` formula over the column's visible cells, and its current value.
  case function(Function, value: CellContent, style: CellStyle? = nil)

  /// A function of `SUBTOTAL`.
  public enum Function: String, Sendable, Hashable {
    /// `count` counts cells that are not empty.
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

/// The position of a table that has been written.
public struct TablePlacement: Sendable, Hashable {
  /// The table's name.
  public let name: String
  /// Header, rows and totals.
  public let range: CellRange
  /// The rows between header and totals; at least one.
  public let body: CellRange
  let columns: [String]
  let totals: [TableTotal]

  /// A column's cells in ``body``; `nil` if the table has no such column.
  public func cells(of column: String) -> CellRange? {
    guard let index = columns.firstIndex(of: column),
      let first = CellReference(column: body.first.column + index, row: body.first.row),
      let last = CellReference(column: body.first.column + index, row: body.last.row)
    else { return nil }
    return CellRange(first, last)
  }
}
