/// Text that stands outside a table's cells: a title, a note.
package struct TextLine: Sendable, Hashable {
  package var text: String
  /// Counts from 1.
  package var row: Int
  /// Counts from 1.
  package var column: Int

  package init(text: String, row: Int, column: Int) {
    self.text = text
    self.row = row
    self.column = column
  }
}
