/// A cell by its column and row, written `C14`.
///
/// ECMA-376-1 §18.18.62 (ST_Ref) gives the written form.
package struct CellReference: Codable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Counts from 1: `A` is 1.
  package var column: Int
  /// Counts from 1.
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  package var description: String { "\(Self.letters(of: column))\(row)" }

  /// The letters of a column that counts from 1: `1` is `A`, `27` is `AA`.
  package static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Reading order: row by row, each from left to right.
  package static func < (one: Self, other: Self) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}

/// A rectangle of cells, both corners within it, written `C14:F20`.
package struct CellRange: Sendable, Hashable, CustomStringConvertible {
  package var first: CellReference
  package var last: CellReference

  package init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }

  package var description: String { first == last ? first.description : "\(first):\(last)" }

  package func contains(_ cell: CellReference) -> Bool {
    (first.row...max(first.row, last.row)).contains(cell.row)
      && (first.column...max(first.column, last.column)).contains(cell.column)
  }
}
