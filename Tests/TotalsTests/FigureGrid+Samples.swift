import AfstemTestSupport
import AfstemTotals

extension FigureGrid {
  /// A table of whole numbers.
  init(whole rows: [[Int64?]]) { self.init(Self.cells(rows)) }

  static func cells(_ rows: [[Int64?]]) -> [[Cell]] {
    rows.map { row in row.map { $0.map { .figure(significand: $0, exponent: 0) } ?? .blank } }
  }

  /// Rows of figures that owe each other nothing.
  static func randomRows(
    count: Int, columns: Int, seed: Int, below limit: Int64 = 100_000, least: Int64 = 1
  ) -> [[Int64?]] {
    var generator = SeededGenerator(seed: UInt64(seed))
    return (0..<count).map { _ in
      (0..<columns).map { _ in Int64.random(in: least..<limit, using: &generator) }
    }
  }

  func shapes(along axis: Axis) -> [Shape] { relations(along: axis).map(\.shape).sorted() }
}

/// A relation without its outcomes.
struct Shape: Hashable, Comparable {
  let total: Int
  let parts: [Int]

  init(_ total: Int, _ parts: [Int]) {
    self.total = total
    self.parts = parts
  }

  static func < (one: Self, other: Self) -> Bool {
    one.total != other.total ? one.total < other.total : one.parts.lexicographicallyPrecedes(other.parts)
  }
}

extension Relation {
  var shape: Shape { Shape(total, parts) }
}

extension Array {
  /// The element of an array of one.
  var only: Element? { count == 1 ? first : nil }
}
