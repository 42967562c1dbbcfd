/// Reads what a worksheet states around its cells: columns, merged ranges, filter (ECMA-376-1 §18.3.1.99).
final class LayoutHandler: MarkupHandler {
  private(set) var layout = SheetLayout()

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("worksheet") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2:
      if element.isNamed("autoFilter") { layout.autoFilter = element.string("ref").flatMap { CellRange($0) } }
      return element.isNamed("cols") || element.isNamed("mergeCells") ? .enter : .skip
    default:
      if element.isNamed("mergeCell") { try appendMergedRange(element) }
      if element.isNamed("col") { appendColumns(element) }
      return .skip
    }
  }

  private func appendMergedRange(_ element: borrowing Element) throws(XLSXError) {
    guard let range = element.string("ref").flatMap({ CellRange($0) }) else {
      throw XLSXError(.valueMalformed(.range))
    }
    layout.mergedRanges.append(range)
  }

  private func appendColumns(_ element: borrowing Element) {
    guard element.flag("hidden") == true, let first = element.integer("min"),
      let last = element.integer("max")
    else { return }
    let columns = max(1, first)...min(CellReference.lastColumn, max(first, last, 1))
    if let previous = layout.hiddenColumns.last, previous.upperBound >= columns.lowerBound - 1,
      previous.lowerBound <= columns.lowerBound
    {
      layout.hiddenColumns[layout.hiddenColumns.count - 1] =
        previous.lowerBound...max(previous.upperBound, columns.upperBound)
    } else {
      layout.hiddenColumns.append(columns)
    }
  }
}
