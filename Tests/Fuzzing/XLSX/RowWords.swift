import AfstemXLSX

/// A row as text, for comparing.
enum RowWords {
  static func words(for row: borrowing Row) -> String {
    var words = "\(row.number) \(row.isHidden)"
    for index in row.indices {
      let cell = row[index]
      words += "|\(cell.column) \(cell.format) \(cell.hasFormula) \(cell.hasSharedFormula) "
      if let formula = cell.formula { words += "[\(String(bytes: formula))]" }
      words += value(of: cell)
    }
    return words
  }

  /// A line per cell with a value or formula, including its reference.
  static func cellsThatHoldSomething(in row: borrowing Row) -> [String] {
    var cells: [String] = []
    for index in row.indices {
      let cell = row[index]
      let value = value(of: cell)
      guard value != "empty" || cell.hasFormula else { continue }
      var words = "\(row.number) \(cell.column) \(cell.format) \(value)"
      if let formula = cell.formula { words += " [\(String(bytes: formula))]" }
      cells.append(words)
    }
    return cells
  }

  private static func value(of cell: borrowing Cell) -> String {
    switch cell.value {
    case .empty: "empty"
    case .number(let bytes): "number \(String(bytes: bytes))"
    case .text(let bytes): "text \(String(bytes: bytes))"
    case .boolean(let isTrue): "\(isTrue)"
    case .error(let bytes): "error \(String(bytes: bytes))"
    case .date(let bytes): "date \(String(bytes: bytes))"
    case .formulaWithoutValue: "formula"
    }
  }
}
