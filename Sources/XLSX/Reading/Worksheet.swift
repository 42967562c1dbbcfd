/// A worksheet of a workbook.
public struct Worksheet {
  let record: SheetRecord
  let source: WorkbookSource
  /// Whether the worksheet's tab is shown.
  public let visibility: SheetVisibility
  /// The index among all the workbook's sheets, including chart sheets, counting from 0.
  public let position: Int

  init(record: SheetRecord, source: WorkbookSource, visibility: SheetVisibility, position: Int) {
    self.record = record
    self.source = source
    self.visibility = visibility
    self.position = position
  }

  /// The worksheet's name, as its tab shows it.
  public var name: String { record.name }

  /// Starts reading the worksheet's rows; each call starts over from the first.
  ///
  /// - Throws: ``XLSXError`` if the worksheet's part or the shared strings cannot be read.
  ///
  /// - Complexity: linear in the worksheet's markup; memory does not grow with the number of rows.
  public func rows(_ options: RowOptions = []) throws(XLSXError) -> Rows {
    try naming { () throws(XLSXError) in
      Rows(try RowStream(record, in: source, options: options))
    }
  }

  /// The worksheet's tables, in the order of its relationships. Reads their parts, not the worksheet's.
  ///
  /// - Throws: ``XLSXError`` where a part is malformed or a limit exceeded.
  public func tables() throws(XLSXError) -> [SheetTable] {
    try parts(ofKind: "table") { part throws(XLSXError) in
      let handler = TableHandler()
      try source.package.parse(part, with: handler)
      return handler.table.map { [$0] } ?? []
    }
  }

  /// The notes on the worksheet's cells; threaded comments appear as Excel's plain-text copies of them.
  ///
  /// - Throws: ``XLSXError`` where a part is malformed or a limit exceeded.
  public func comments() throws(XLSXError) -> [CellComment] {
    try parts(ofKind: "comments") { part throws(XLSXError) in
      let handler = CommentsHandler(limits: source.package.limits)
      try source.package.parse(part, with: handler)
      return handler.comments
    }
  }

  /// What is read from each part of a kind that the worksheet has a relationship to.
  private func parts<Content>(
    ofKind kind: String, _ read: (PartName) throws(XLSXError) -> [Content]
  ) throws(XLSXError) -> [Content] {
    try naming { () throws(XLSXError) in
      var contents: [Content] = []
      for link in try source.package.relationships(of: record.part) where link.kind == kind {
        contents += try read(link.target)
      }
      return contents
    }
  }

  /// Adds the sheet's name to errors.
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

/// Whether a sheet's tab is shown (ECMA-376-1 §18.18.68, ST_SheetState).
public enum SheetVisibility: String, Sendable, Hashable {
  /// Shown.
  case visible
  /// Hidden; can be shown again from the menu.
  case hidden
  /// Hidden; can be shown again by a program only.
  case veryHidden
}
