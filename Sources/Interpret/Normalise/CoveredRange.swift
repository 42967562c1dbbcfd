internal import Model

/// The cells that a total adds up, in words: `C3:C11`, or several ranges where they form none.
struct CoveredRange {
  let region: TableRegion
  /// Row and column numbers.
  let rows: [Int]
  let columns: [Int]

  var text: String {
    let rowRuns = runs(of: rows, among: region.rows.filter { $0.role.isFigures }.map(\.number))
    let columnRuns = runs(of: columns, among: region.columns.map(\.number))
    return rowRuns.flatMap { rows in
      columnRuns.map { columns in
        region.text(of: GridArea(columns: columns, rows: rows))
      }
    }.joined(separator: ", ")
  }

  /// Runs of numbers with no other that counts between them.
  ///
  /// - Complexity: O(*n*), for both lists are ascending.
  private func runs(of numbers: [Int], among all: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var others = all[...]
    for number in numbers {
      others = others.drop { $0 <= runs.last?.upperBound ?? .min }
      if let last = runs.last, others.first ?? number >= number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
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
