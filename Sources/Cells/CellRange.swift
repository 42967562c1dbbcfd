/// A rectangle of cells, both corners included, written `C14:F20`.
///
/// ECMA-376-1 §18.18.62 (ST_Ref) gives the written form.
public struct CellRange: Sendable, Hashable {
  /// The top left corner.
  public let first: CellReference
  /// The bottom right corner.
  public let last: CellReference

  /// A range by its corners; `nil` if `first` is below or to the right of `last`.
  public init?(_ first: CellReference, _ last: CellReference) {
    guard first.row <= last.row, first.column <= last.column else { return nil }
    self.first = first
    self.last = last
  }

  /// The part of a worksheet that is nearest to some columns and rows, all counting from 1.
  public init(clampingColumns columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    first = CellReference(clampingColumn: columns.lowerBound, row: rows.lowerBound)
    last = CellReference(clampingColumn: columns.upperBound, row: rows.upperBound)
  }

  /// Reads `C14:F20`, or `C14` for a range of one cell; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = corners.first, let end = corners.last, let first = CellReference(start),
      let last = CellReference(end)
    else { return nil }
    self.init(first, last)
  }

  /// The columns from first to last, counting from 1.
  public var columns: ClosedRange<Int> { first.column...last.column }
  /// The rows from first to last, counting from 1.
  public var rows: ClosedRange<Int> { first.row...last.row }

  /// Whether the cell lies within the range.
  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  /// Whether some cell lies within both ranges.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// `C14:F20`, or `C14` for a range of one cell.
  public var description: String { first == last ? first.description : "\(first):\(last)" }

  /// `$C$14:$F$20`: the same cells wherever a formula that names them is copied.
  public var absolute: String { first == last ? first.absolute : "\(first.absolute):\(last.absolute)" }
}
