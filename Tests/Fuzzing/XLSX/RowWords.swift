import XLSX

/// A row as one line, for comparing.
enum RowWords {
  static func words(for row: borrowing Row) -> String {
    var words = "\(row.number) \(row.isHidden)"
    for index in row.indices {
      let cell = row[index]
      words += "|\(cell.column) \(cell.format) \(cell.hasFormula) \(cell.hasSharedFormula) "
      if let formula = cell.formula { words += "[\(String(bytes: formula))]" }
      switch cell.value {
      case .empty: words += "empty"
      case .number(let bytes): words += "number \(String(bytes: bytes))"
      case .text(let bytes): words += "text \(String(bytes: bytes))"
      case .boolean(let isTrue): words += "\(isTrue)"
      case .error(let bytes): words += "error \(String(bytes: bytes))"
      case .date(let bytes): words += "date \(String(bytes: bytes))"
      case .formulaWithoutValue: words += "formula"
      }
    }
    return words
  }
}
