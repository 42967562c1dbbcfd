/// A cell by its column and row, written `C14`.
///
/// ECMA-376-1 §18.18.62 (ST_Ref) gives the written form.
public struct CellReference: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Counts from 1: `A` is 1.
  public var column: Int
  /// Counts from 1.
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  public var description: String { "\(Self.letters(of: column))\(row)" }

  /// The letters of a column that counts from 1: `1` is `A`, `27` is `AA`.
  public static func letters(of column: Int) -> String {
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
  public static func < (one: Self, other: Self) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}

/// A rectangle of cells, both corners within it, written `C14:F20`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  public var first: CellReference
  public var last: CellReference

  public init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }

  public var description: String { first == last ? first.description : "\(first):\(last)" }

  public func contains(_ cell: CellReference) -> Bool {
    (first.row...max(first.row, last.row)).contains(cell.row)
      && (first.column...max(first.column, last.column)).contains(cell.column)
  }
}
