/// A table that a worksheet has (ECMA-376-1 §18.5.1.2).
public struct SheetTable: Sendable, Hashable {
  /// The name that formulas use.
  public var name: String
  /// The whole table: header rows, data and total rows.
  public var range: CellRange
  /// The number of header rows, at the range's start; usually 1.
  public var headerRowCount: Int
  /// The number of total rows, at the range's end.
  public var totalsRowCount: Int
  /// From left to right, as the header spells them.
  public var columnNames: [String]

  /// Creates a table's description.
  public init(
    name: String, range: CellRange, headerRowCount: Int = 1, totalsRowCount: Int = 0,
    columnNames: [String] = []
  ) {
    self.name = name
    self.range = range
    self.headerRowCount = headerRowCount
    self.totalsRowCount = totalsRowCount
    self.columnNames = columnNames
  }
}

/// Parses a table's part.
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
