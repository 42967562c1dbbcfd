/// Where in a document's tables its markup has been read to: tables, rows and cells, counted with their repetitions.
struct DocumentContext {
  /// What an element is.
  enum Found {
    case table
    case row(Repetition)
    case cell(Repetition)
    case column
    case enter, skip
  }

  /// How often a row or a cell stands in the table, and whether it is hidden.
  struct Repetition {
    var count = 1
    var isHidden = false
  }

  private(set) var table = -1
  private var tableDepth = 0
  private var rowDepth = 0
  private var cellDepth = 0
  /// Groups of rows that the place is within, and those among them that are folded.
  private var groups: [Bool] = []
  /// The first row and column of what is being read, counting from 1.
  private(set) var row = 0
  private(set) var column = 0
  private var nextRow = 1
  private var nextColumn = 1

  var isInTable: Bool { tableDepth > 0 }
  var isInRow: Bool { rowDepth > 0 }
  var isInCell: Bool { cellDepth > 0 }
  var outlineLevel: Int { groups.count }
  var isFolded: Bool { groups.contains(true) }
  var place: CellReference? { CellReference(column: column, row: row) }

  mutating func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Found {
    if rowDepth > 0 { return startWithinRow(element, depth: depth) }
    if tableDepth > 0 { return startWithinTable(element, depth: depth) }
    if depth == 1 {
      guard element.isNamed("document-content", in: .office) else {
        throw XLSXError(.unexpectedRoot(element.name.text))
      }
      return .enter
    }
    if depth == 4, element.isNamed("table", in: .table) {
      tableDepth = depth
      table += 1
      (row, column, nextRow) = (0, 0, 1)
      groups.removeAll()
      return .table
    }
    let isOnTheWay =
      depth == 2 && element.isNamed("body", in: .office)
      || depth == 3 && element.isNamed("spreadsheet", in: .office)
    return isOnTheWay ? .enter : .skip
  }

  private mutating func startWithinTable(_ element: borrowing Element, depth: Int) -> Found {
    if element.isNamed("table-row", in: .table) {
      rowDepth = depth
      let visibility = element.string("visibility", in: .table)
      return .row(
        Repetition(
          count: Self.repetitions(element, "number-rows-repeated"),
          isHidden: visibility == "collapse" || visibility == "filter"))
    }
    if element.isNamed("table-row-group", in: .table) {
      groups.append(element.flag("display", in: .table) == false)
      return .enter
    }
    if element.isNamed("table-column", in: .table) { return .column }
    let isFrame = Self.frames.contains { element.isNamed($0, in: .table) }
    return isFrame ? .enter : .skip
  }

  private static let frames: [StaticString] = [
    "table-rows", "table-header-rows", "table-columns", "table-header-columns", "table-column-group",
  ]

  private mutating func startWithinRow(_ element: borrowing Element, depth: Int) -> Found {
    guard element.isNamed("table-cell", in: .table) || element.isNamed("covered-table-cell", in: .table)
    else {
      return .skip
    }
    cellDepth = depth
    return .cell(Repetition(count: Self.repetitions(element, "number-columns-repeated")))
  }

  /// At least 1; a number that cannot be counted is as good as one past the end of any table.
  static func repetitions(_ element: borrowing Element, _ name: StaticString) -> Int {
    guard let bytes = element.bytes(name, in: .table) else { return 1 }
    return max(1, wholeNumber(bytes) ?? 1)
  }

  mutating func beginRow(_ repetition: Repetition) {
    row = nextRow
    nextRow = min(nextRow + repetition.count, Self.beyond)
    (column, nextColumn) = (0, 1)
  }

  mutating func beginCell(_ repetition: Repetition) {
    column = nextColumn
    nextColumn = min(nextColumn + repetition.count, Self.beyond)
  }

  /// A row or column past the last of any table, where counting ends.
  private static let beyond = 1 << 40

  /// The table that begins is passed over.
  mutating func passOverTable() { tableDepth = 0 }

  /// What has ended.
  enum Ended { case table, row, cell, other }

  mutating func end(_ name: borrowing ElementName, depth: Int) -> Ended {
    if cellDepth > 0 {
      guard depth == cellDepth else { return .other }
      cellDepth = 0
      return .cell
    }
    if rowDepth > 0 {
      guard depth == rowDepth else { return .other }
      rowDepth = 0
      return .row
    }
    if tableDepth > 0, depth == tableDepth {
      tableDepth = 0
      return .table
    }
    if name.isNamed("table-row-group", in: .table) { _ = groups.popLast() }
    return .other
  }
}
