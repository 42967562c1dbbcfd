internal import AfstemInterpret
internal import AfstemModel

/// A table with its rows of data, before it meets those of other files.
struct TableDraft {
  /// Those that are kept: a cell's column is an index of them.
  var columns: [PlainColumn]
  var table: CombinedTable
  var rows: [CombinedRow] = []
  /// Numbers of columns whose figures tell lines apart, or are rates.
  var neverAdded: Set<Int>
  var repeatedHeaderCount: Int

  /// The figures of a row that can be added up, each with what its column is called.
  func figures(of row: CombinedRow) -> [(name: String, cell: PlacedCell)] {
    row.cells.compactMap { cell in
      guard cell.cell.isFigure, !neverAdded.contains(cell.place) else { return nil }
      return (columns[cell.column].name.folded, cell)
    }
  }
}

extension CombinedCell {
  /// Whether a figure stands there, or something in the place of one.
  var isFigure: Bool {
    switch self {
    case .number, .mark, .error, .formulaWithoutValue: true
    case .text, .date: false
    }
  }
}
