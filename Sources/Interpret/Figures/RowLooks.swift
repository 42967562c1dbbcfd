internal import AfstemModel

/// How the formats of a row's cells set it apart.
struct RowLooks {
  /// Of its first text.
  var indent = 0
  var outlineLevel = 0
  var isBold = false
  var hasBorderAbove = false
  var hasFigures = false

  init() {}

  init(_ row: GridRow) {
    outlineLevel = Int(row.outlineLevel)
    indent = row.cells.first { $0.text != nil }.map { Int($0.indent) } ?? 0
    let figures = row.cells.filter { $0.text == nil }
    hasFigures = !figures.isEmpty
    isBold = hasFigures && figures.allSatisfy(\.isBold)
    hasBorderAbove = hasFigures && figures.allSatisfy(\.hasBorderAbove)
  }
}
