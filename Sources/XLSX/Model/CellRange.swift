/// A rectangle of cells, both corners within it, written `C14:F20`.
///
/// ECMA-376-1 §18.18.62 (ST_Ref).
public struct CellRange: Sendable, Hashable {
  /// The top left corner.
  public let first: CellReference
  /// The bottom right corner.
  public let last: CellReference

  /// `nil` unless `first` is above and left of `last`, or the same.
  public init?(_ first: CellReference, _ last: CellReference) {
    guard first.row <= last.row, first.column <= last.column else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `C14:F20`, or `C14` for a range of one cell; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = corners.first, let end = corners.last, let first = CellReference(start),
      let last = CellReference(end)
    else { return nil }
    self.init(first, last)
  }

  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}

extension CellRange: CustomStringConvertible {
  public var description: String { first == last ? first.description : "\(first):\(last)" }
}
