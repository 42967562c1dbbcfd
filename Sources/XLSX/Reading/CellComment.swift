/// A note on a cell (ECMA-376-1 §18.7.3).
public struct CellComment: Sendable, Hashable {
  public let cell: CellReference
  /// Empty where none is stated.
  public let author: String
  public let text: String
}
