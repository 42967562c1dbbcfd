internal import AfstemCells
internal import AfstemModel
internal import AfstemTotals
internal import AfstemVocabulary

/// Figures counted and added up, exact to four decimals.
struct FigureTally {
  private(set) var count = 0
  /// Times ten thousand; `nil` beyond what can be added.
  private var scaledSum: Int64? = 0

  /// Counts a cell that holds a figure.
  mutating func add(_ cell: RawCell, _ notations: ColumnNotations, _ vocabulary: Vocabulary) {
    guard
      case .figure(let significand, let exponent, _) = FigureGrid.Cell(
        cell.content, notations[cell.column - 1], vocabulary)
    else { return }
    count += 1
    let figure = ExactDecimal(significand: significand, exponent: exponent).whole(timesTenTo: 4)
    scaledSum = scaledSum.flatMap { sum in figure.flatMap { Self.sum(sum, $0.value) } }
  }

  mutating func add(_ other: Self) {
    count += other.count
    scaledSum = scaledSum.flatMap { sum in other.scaledSum.flatMap { Self.sum(sum, $0) } }
  }

  var sum: ExactDecimal? { scaledSum.map { ExactDecimal(significand: $0, exponent: -4) } }

  private static func sum(_ one: Int64, _ other: Int64) -> Int64? {
    let sum = one.addingReportingOverflow(other)
    return sum.overflow ? nil : sum.partialValue
  }
}
