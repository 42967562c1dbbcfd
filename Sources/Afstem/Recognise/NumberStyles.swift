internal import Model
internal import Vocabulary

/// Decides how each column writes its numbers: Danish, unless only English can have written them.
struct NumberStyles {
  private var evidence: [Int: Set<NumberStyle>] = [:]

  init(columns: [Int], rows: [GridRow], vocabulary: Vocabulary) {
    let columns = Set(columns)
    for row in rows.prefix(500) {
      for cell in row.cells where columns.contains(cell.column) {
        guard let text = cell.text, let style = FigureText(text, vocabulary: vocabulary).evidence else {
          continue
        }
        evidence[cell.column, default: []].insert(style)
      }
    }
  }

  /// A column without evidence of its own is written as the rest of the table.
  func style(of column: Int) -> NumberStyle {
    let found = evidence[column] ?? evidence.values.reduce(into: []) { $0.formUnion($1) }
    return found == [.english] ? .english : .danish
  }
}
