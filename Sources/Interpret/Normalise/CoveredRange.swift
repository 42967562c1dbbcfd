internal import AfstemModel

/// Puts the cells that totals of a table add up in words: `C3:C11`, or several ranges where they form none.
struct CoveredRange {
  private let region: TableRegion
  /// Numbers of the rows that hold figures, ascending.
  private let rows: [Int]
  private let columns: [Int]

  init(_ region: TableRegion) {
    self.region = region
    rows = region.rows.filter { $0.role.isFigures }.map(\.number)
    columns = region.columns.map(\.number)
  }

  /// - Parameters:
  ///   - rows: Row numbers, ascending.
  ///   - columns: Column numbers, ascending.
  func text(rows: [Int], columns: [Int]) -> String {
    let rowRuns = runs(of: rows, among: self.rows)
    let columnRuns = runs(of: columns, among: self.columns)
    return rowRuns.flatMap { rows in
      columnRuns.map { columns in
        region.text(of: GridArea(columns: columns, rows: rows))
      }
    }.joined(separator: ", ")
  }

  /// Runs of numbers with no other that counts between them.
  ///
  /// - Complexity: O(*k* log *n*) for *k* numbers among *n*.
  private func runs(of numbers: [Int], among all: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, all.first(after: last.upperBound) ?? number >= number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}

extension [Int] {
  /// The first element of an ascending array that is greater than a number.
  fileprivate func first(after number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > number { high = middle } else { low = middle + 1 }
    }
    return low < count ? self[low] : nil
  }
}

extension RowRole {
  /// Whether the row holds figures, which a range must not take in unless they are covered.
  fileprivate var isFigures: Bool {
    switch self {
    case .detail, .total, .subtotal, .remainder, .frame, .ofWhich, .rate, .aside: true
    case .header, .groupHeading, .continuation, .note: false
    }
  }
}
