internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Decides how each column writes its numbers: Danish, unless only English can have written them.
struct NumberStyles {
  private var evidence: [Int: Set<NumberStyle>] = [:]
  /// By column, whether each of its texts that are numbers has three digits behind one comma.
  private var threeDecimals: [Int: Bool] = [:]

  init(columns: [Int], rows: [GridRow], vocabulary: Vocabulary) {
    let columns = Set(columns)
    for row in rows.prefix(500) {
      for cell in row.cells where columns.contains(cell.column) {
        guard let text = cell.text else { continue }
        let figure = FigureText(text, vocabulary: vocabulary)
        if case .number(let number) = figure.reading, number.significand != 0 {
          threeDecimals[cell.column] = figure.hasThreeDecimals && threeDecimals[cell.column] ?? true
        }
        if let style = figure.evidence { evidence[cell.column, default: []].insert(style) }
      }
    }
  }

  /// Whether its numbers in text could be thousands as well as fractions, with nothing to tell which.
  func hasThreeDecimalsOnly(_ column: Int) -> Bool {
    (threeDecimals[column] ?? false) && evidence[column] != [.english] && style(of: column) != .english
  }

  /// A column without evidence of its own is written as the rest of the table.
  func style(of column: Int) -> NumberStyle {
    let found = evidence[column] ?? evidence.values.reduce(into: []) { $0.formUnion($1) }
    return found == [.english] ? .english : .danish
  }
}
