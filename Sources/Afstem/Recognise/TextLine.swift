/// Text that stands outside a table's cells: a title, a note.
public struct TextLine: Sendable, Hashable {
  public var text: String
  /// Counts from 1.
  public var row: Int
  /// Counts from 1.
  public var column: Int
}
