/// Reads a table's part.
final class TableHandler: MarkupHandler {
  private(set) var table: SheetTable?

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("table") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      guard let range = element.string("ref").flatMap({ CellRange($0) }) else {
        throw XLSXError(.valueMalformed(.range))
      }
      let height = range.last.row - range.first.row + 1
      table = SheetTable(
        name: element.string("displayName") ?? element.string("name") ?? "", range: range,
        headerRowCount: min(height, max(0, element.integer("headerRowCount") ?? 1)),
        totalsRowCount: min(height, max(0, element.integer("totalsRowCount") ?? 0)))
      return .enter
    case 2: return element.isNamed("tableColumns") ? .enter : .skip
    default:
      if element.isNamed("tableColumn") { table?.columnNames.append(element.string("name") ?? "") }
      return .skip
    }
  }
}
