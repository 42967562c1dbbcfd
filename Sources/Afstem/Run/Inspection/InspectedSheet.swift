internal import AfstemCells
package import AfstemModel

/// What the program sees on one worksheet, or in a delimited file.
package struct InspectedSheet: Sendable {
  /// `nil` for a delimited file.
  package var name: String?
  package var isHidden: Bool
  /// Rows that hold anything.
  package var rowCount: Int
  /// The last column that holds anything; counts from 1.
  package var columnCount: Int
  package var tables: [InspectedTable]
  /// The first rows as they stand, where no table was found.
  package var firstRows: [[String]]
  /// The sums that its figures bear out, one sentence each.
  package var relations: [Message]

  init(_ grid: Grid, tables: [InspectedTable], relations: [Message]) {
    name = grid.sheet
    isHidden = grid.isHidden
    rowCount = grid.rowCount
    columnCount = grid.rows.compactMap(\.cells.last?.column).max() ?? 0
    self.tables = tables
    self.relations = relations
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
