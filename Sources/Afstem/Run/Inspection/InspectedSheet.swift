internal import Cells

/// What the program sees on one worksheet, or in a delimited file.
public struct InspectedSheet: Sendable {
  /// `nil` for a delimited file.
  public var name: String?
  public var isHidden: Bool
  /// Rows that hold anything.
  public var rowCount: Int
  /// The last column that holds anything; counts from 1.
  public var columnCount: Int
  public var tables: [InspectedTable]
  /// The first rows as they stand, where no table was found.
  public var firstRows: [[String]]

  init(_ grid: Grid, tables: [InspectedTable]) {
    name = grid.sheet
    isHidden = grid.isHidden
    rowCount = grid.rowCount
    columnCount = grid.rows.compactMap(\.cells.last?.column).max() ?? 0
    self.tables = tables
    firstRows = tables.isEmpty ? grid.rows.prefix(3).map { $0.cells.prefix(8).map(\.content.text) } : []
  }
}

extension RawCell.Content {
  /// The content as a person would read it on the screen.
  var text: String {
    switch self {
    case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .number(let number, let isPercent):
      isPercent
        ? "\(ExactDecimal(significand: number.significand, exponent: number.exponent + 2)) %" : "\(number)"
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .date(let day): "\(day)"
    case .error(let code): code
    case .formulaWithoutValue(let formula): "=\(formula)"
    }
  }
}
