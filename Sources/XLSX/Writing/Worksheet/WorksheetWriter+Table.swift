extension WorksheetWriter {
  /// Appends a table: a header row, then the rows that `describe` appends.
  ///
  /// Rows' cells begin in the sheet's first column, not the table's. A table without rows gets an empty one, which Excel
  /// requires.
  ///
  /// - Throws: ``WorkbookWritingError``, and whatever `describe` throws.
  @discardableResult
  public mutating func appendTable(
    _ table: Table, rows describe: (inout WorksheetWriter) throws -> Void
  ) throws -> TablePlacement {
    try appendTable(table) { sheet in
      try describe(&sheet)
      return []
    }
  }

  /// Appends a table with a totals row.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - describe: Appends the rows and returns the columns' totals, from left to right; empty for no totals row.
  /// - Throws: ``WorkbookWritingError``, and whatever `describe` throws.
  @discardableResult
  public mutating func appendTable(
    _ table: Table, rowsAndTotals describe: (inout WorksheetWriter) throws -> [TableTotal]
  ) throws -> TablePlacement {
    let firstRow = nextRow
    try beginTable(table)
    defer { openTable = nil }
    let totals = try describe(&self)
    if nextRow == firstRow + 1 { try skipRows() }
    let lastBodyRow = nextRow - 1
    if !totals.isEmpty { try appendTotals(totals, of: table, from: firstRow + 1, to: lastBodyRow) }
    return try place(table, totals: totals, rows: firstRow...lastBodyRow)
  }

  private mutating func beginTable(_ table: Table) throws(WorkbookWritingError) {
    guard openTable == nil else { throw .rangesOverlap(sheet: name, range: "row \(nextRow)") }
    let lastColumn = table.firstColumn + table.columns.count - 1
    guard table.firstColumn >= 1, lastColumn <= WorkbookLimits.columns else {
      throw .columnLimit(sheet: name, row: nextRow)
    }
    guard table.hasLegalColumns else { throw .tableColumnsIllegal(table: table.name) }
    try contents.take(name: table.name)
    openTable = table
    try beginRow(style: nil, height: nil, isHidden: false)
    defer { endRow() }
    try row.skip(table.firstColumn - 1)
    for column in table.columns {
      try row.append(text: column.name, style: column.headerStyle ?? table.headerStyle)
    }
  }

  private mutating func appendTotals(
    _ totals: [TableTotal], of table: Table, from first: Int, to last: Int
  ) throws(WorkbookWritingError) {
    guard totals.count <= table.columns.count else { throw .tableColumnsIllegal(table: table.name) }
    try beginRow(style: nil, height: nil, isHidden: false)
    defer { endRow() }
    try row.skip(table.firstColumn - 1)
    for (index, total) in totals.enumerated() {
      switch total {
      case .none: try row.skip()
      case .label(let text): try row.append(text: text, style: CellStyle(font: .bold))
      case .function(let function, let value, let style):
        let column = TableFormula.escaped(table.columns[index].name)
        try row.append(
          formula: "SUBTOTAL(\(function.subtotal),\(table.name)[\(column)])", value: value, style: style)
      }
    }
  }

  private mutating func place(
    _ table: Table, totals: [TableTotal], rows: ClosedRange<Int>
  ) throws(WorkbookWritingError) -> TablePlacement {
    let lastColumn = table.firstColumn + table.columns.count - 1
    guard let corner = CellReference(column: table.firstColumn, row: rows.lowerBound),
      let bodyCorner = CellReference(column: table.firstColumn, row: rows.lowerBound + 1),
      let bodyEnd = CellReference(column: lastColumn, row: rows.upperBound),
      let end = CellReference(column: lastColumn, row: rows.upperBound + (totals.isEmpty ? 0 : 1)),
      let range = CellRange(corner, end), let body = CellRange(bodyCorner, bodyEnd)
    else { throw .rowLimit(sheet: name) }
    guard supplement.isFree(range) else { throw .rangesOverlap(sheet: name, range: "\(range)") }
    contents.tableCount += 1
    let placement = TablePlacement(
      name: table.name, range: range, body: body, columns: table.columns.map(\.name), totals: totals)
    supplement.tables.append(
      WorksheetSupplement.PlacedTable(number: contents.tableCount, table: table, placement: placement))
    return placement
  }
}

extension Table {
  fileprivate var hasLegalColumns: Bool {
    let names = columns.map { $0.name.lowercased() }
    return !names.isEmpty && Set(names).count == names.count
      && names.allSatisfy { 1...WorkbookLimits.name ~= $0.utf16.count }
  }
}

/// How formulas refer to a table's columns.
enum TableFormula {
  /// A column's name within brackets: brackets, `#` and `'` are preceded by `'`.
  static func escaped(_ column: String) -> String {
    column.reduce(into: "") { text, character in
      if "[]#'".contains(character) { text.append("'") }
      text.append(character)
    }
  }
}
