internal import AfstemCells

/// Places of one sheet as few ranges: `C5, C7:C12`.
struct PlaceRanges {
  /// A column's rows, from first to last.
  private struct Block: Hashable {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
  }

  private let blocks: [Block]

  /// - Parameter places: Columns and rows, or fields and lines, counting from 1.
  init(_ places: [(column: Int, row: Int)]) {
    let byColumn = Dictionary(grouping: places, by: \.column).mapValues { Set($0.map(\.row)).sorted() }
    var runs: [Block] = []
    for (column, rows) in byColumn.sorted(by: { $0.key < $1.key }) {
      for row in rows {
        if let last = runs.last, last.columns == column...column, last.rows.upperBound + 1 == row {
          runs[runs.count - 1].rows = last.rows.lowerBound...row
        } else {
          runs.append(Block(columns: column...column, rows: row...row))
        }
      }
    }
    blocks = runs.reduce(into: []) { blocks, run in
      let beside = blocks.lastIndex {
        $0.rows == run.rows && $0.columns.upperBound + 1 == run.columns.lowerBound
      }
      if let beside {
        blocks[beside].columns = blocks[beside].columns.lowerBound...run.columns.upperBound
      } else {
        blocks.append(run)
      }
    }
  }

  /// `C5, C7:C12`
  var cells: String {
    blocks.map { CellRange(clampingColumns: $0.columns, rows: $0.rows).description }.joined(separator: ", ")
  }

  /// `4–9`: the lines of all of them.
  var lines: String { Self.list(blocks.map(\.rows)) }
  /// `2, 4`: the fields of all of them.
  var fields: String { Self.list(blocks.map(\.columns)) }

  private static func list(_ ranges: [ClosedRange<Int>]) -> String {
    var seen: Set<ClosedRange<Int>> = []
    return ranges.filter { seen.insert($0).inserted }
      .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(
        separator: ", ")
  }
}
