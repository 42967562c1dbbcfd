internal import AfstemModel
internal import AfstemTotals
internal import AfstemVocabulary

/// The labels of a grid's rows and columns, wherever they stand.
struct GridLabels {
  private(set) var rows: [LineLabel]
  private(set) var columns: [LineLabel]

  init(_ grid: Grid, _ rowIndices: [Int?], _ cells: [[FigureGrid.Cell]], _ vocabulary: Vocabulary) {
    rows = zip(rowIndices, cells).map { (index: Int?, cells: [FigureGrid.Cell]) -> LineLabel in
      guard let index else { return LineLabel("", vocabulary: vocabulary) }
      let label = Self.label(of: grid.rows[index], cells)
      return LineLabel(label.text, isOfRecord: label.cellCount >= Self.recordLength, vocabulary: vocabulary)
    }
    columns = Self.headings(of: grid, rowIndices, cells).map { LineLabel($0, vocabulary: vocabulary) }
  }

  /// So many words before the first figure are those of a record, whose totals none of them names.
  private static let recordLength = 5

  /// The words before a row's first figure.
  private static func label(
    of row: GridRow, _ cells: [FigureGrid.Cell]
  ) -> (text: String, cellCount: Int) {
    var (label, count) = ("", 0)
    for cell in row.cells {
      switch cells[cell.column - 1] {
      case .text where label.utf8.count < 60:
        label += (label.isEmpty ? "" : " ") + (cell.text ?? "")
        count += 1
      case .figure, .text: return (label, count)
      default: continue
      }
    }
    return (label, count)
  }

  /// The first words of each column, above its figures.
  private static func headings(of grid: Grid, _ rowIndices: [Int?], _ cells: [[FigureGrid.Cell]]) -> [String]
  {
    var headings = [String](repeating: "", count: cells.map(\.count).max() ?? 0)
    var wordCounts = [Int](repeating: 0, count: headings.count)
    for (index, cells) in zip(rowIndices, cells).prefix(40) {
      guard let index else { continue }
      for cell in grid.rows[index].cells {
        let column = cell.column - 1
        switch cells[column] {
        case .text where wordCounts[column] < 4:
          headings[column] += (wordCounts[column] == 0 ? "" : " ") + (cell.text ?? "")
          wordCounts[column] += 1
        case .figure(let significand, 0, _) where 1900...2099 ~= significand: continue
        case .figure: wordCounts[column] = 4
        default: continue
        }
      }
    }
    return headings
  }
}
