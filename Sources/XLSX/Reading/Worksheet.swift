/// A worksheet of a workbook.
public struct Worksheet {
  let record: SheetRecord
  let source: WorkbookSource
  public let visibility: SheetVisibility
  /// The place among all sheets of the workbook, chart sheets included, counting from 0.
  public let position: Int

  init(record: SheetRecord, source: WorkbookSource, visibility: SheetVisibility, position: Int) {
    self.record = record
    self.source = source
    self.visibility = visibility
    self.position = position
  }

  public var name: String { record.name }

  /// The worksheet's rows from the first on; each call reads them anew.
  ///
  /// - Complexity: linear in the worksheet's markup; memory does not grow with the number of rows.
  public func rows(_ options: RowOptions = []) throws(XLSXError) -> Rows {
    try naming { () throws(XLSXError) in
      Rows(try RowStream(record, in: source, options: options))
    }
  }

  /// What shapes the worksheet beside its cells. Reads the worksheet's part, and those of its tables, to their ends.
  public func layout() throws(XLSXError) -> SheetLayout {
    try naming { () throws(XLSXError) in
      let handler = LayoutHandler()
      try source.package.parse(record.part, with: handler)
      var layout = handler.layout
      for link in try source.package.relationships(of: record.part) where link.kind == "table" {
        let table = TableHandler()
        try source.package.parse(link.target, with: table)
        if let table = table.table { layout.tables.append(table) }
      }
      return layout
    }
  }

  /// The notes on the worksheet's cells; threaded comments stand in them as Excel's plain-text copy.
  public func comments() throws(XLSXError) -> [CellComment] {
    try naming { () throws(XLSXError) in
      var comments: [CellComment] = []
      for link in try source.package.relationships(of: record.part) where link.kind == "comments" {
        let handler = CommentsHandler(limits: source.package.limits)
        try source.package.parse(link.target, with: handler)
        comments += handler.comments
      }
      return comments
    }
  }

  /// An error's part is known where it arises; the sheet's name is known here.
  private func naming<Result: ~Copyable>(
    _ read: () throws(XLSXError) -> Result
  ) throws(XLSXError) -> Result {
    do throws(XLSXError) {
      return try read()
    } catch {
      var error = error
      error.sheet = record.name
      throw error
    }
  }
}
