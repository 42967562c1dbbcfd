/// The cells that a total adds up, in words: `C3:C11`, or several ranges where they form none.
struct CoveredRange {
  let region: TableRegion
  /// Row and column numbers.
  let rows: [Int]
  let columns: [Int]

  var text: String {
    runs(of: rows, among: region.rows.filter { $0.role == .detail }.map(\.number)).flatMap { rows in
      runs(of: columns, among: region.columns.map(\.number)).map { columns in
        region.text(
          of: CellRange(
            CellReference(column: columns.lowerBound, row: rows.lowerBound),
            CellReference(column: columns.upperBound, row: rows.upperBound)))
      }
    }.joined(separator: ", ")
  }

  /// Runs of numbers with no other of their kind between them, and no total between them either.
  private func runs(of numbers: [Int], among all: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      let isNext = runs.last.map { last in !all.contains { $0 > last.upperBound && $0 < number } } ?? false
      if isNext, let last = runs.last, number - last.upperBound <= 2 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
