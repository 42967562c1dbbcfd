package import AfstemCells

/// A worksheet's merged ranges, found by a cell within them.
package struct MergedRanges: Sendable {
  /// By first row.
  private let ranges: [CellRange]
  /// The last row that a range, or one before it, extends to.
  private let lastRows: [Int]

  /// - Parameter ranges: Do not overlap, as Excel has it; of two that do, either may be found.
  package init(_ ranges: [CellRange] = []) {
    self.ranges = ranges.sorted { $0.first < $1.first }
    var lastRow = 0
    lastRows = self.ranges.map { range in
      lastRow = max(lastRow, range.last.row)
      return lastRow
    }
  }

  /// Whether some range begins in a row or above it; rows count from 1.
  package func begin(byRow row: Int) -> Bool { ranges.first.map { $0.first.row <= row } ?? false }

  /// The range that holds a cell; row and column count from 1.
  ///
  /// - Complexity: O(log *n*), and linear in the ranges that begin between the one found and the cell's row.
  package func range(row: Int, column: Int) -> CellRange? {
    var index = countBeginning(byRow: row)
    while index > 0, lastRows[index - 1] >= row {
      index -= 1
      if ranges[index].rows.contains(row), ranges[index].columns.contains(column) { return ranges[index] }
    }
    return nil
  }

  private func countBeginning(byRow row: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].first.row <= row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
