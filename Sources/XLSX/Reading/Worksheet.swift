/// A worksheet of a workbook.
public struct Worksheet {
  private let contents: any WorksheetContents
  /// Whether the worksheet's tab is shown.
  public let visibility: SheetVisibility
  /// The index among all the workbook's sheets, including chart sheets, counting from 0.
  public let position: Int
  /// The system that the worksheet's serial dates use, which is its workbook's.
  public let dateSystem: DateSystem
  /// The index in ``Workbook/worksheets`` of an earlier worksheet that shows the same part; `nil` in sound workbooks.
  public let original: Int?

  init(
    _ contents: any WorksheetContents, visibility: SheetVisibility, position: Int, dateSystem: DateSystem,
    original: Int? = nil
  ) {
    self.contents = contents
    self.visibility = visibility
    self.position = position
    self.dateSystem = dateSystem
    self.original = original
  }

  /// The worksheet's name, as its tab shows it.
  public var name: String { contents.name }

  /// Starts reading the worksheet's rows; each call starts over from the first.
  ///
  /// - Throws: ``XLSXError`` if the worksheet's part or the shared strings cannot be read.
  ///
  /// - Complexity: linear in the worksheet's markup; memory does not grow with the number of rows. The worksheets of an
  ///   OpenDocument spreadsheet share one part, which is read once if they are read in order.
  public func rows(_ options: RowOptions = []) throws(XLSXError) -> Rows {
    try naming { () throws(XLSXError) in try contents.rows(options) }
  }

  /// The worksheet's tables, in the order of its relationships. Reads their parts, not the worksheet's.
  ///
  /// - Throws: ``XLSXError`` where a part is malformed or a limit exceeded.
  public func tables() throws(XLSXError) -> [SheetTable] {
    try naming { () throws(XLSXError) in try contents.tables() }
  }

  /// The notes on the worksheet's cells; threaded comments appear as Excel's plain-text copies of them.
  ///
  /// - Throws: ``XLSXError`` where a part is malformed or a limit exceeded.
  public func comments() throws(XLSXError) -> [CellComment] {
    try naming { () throws(XLSXError) in try contents.comments() }
  }

  /// The worksheet's part; `nil` in an OpenDocument spreadsheet.
  var part: SheetPart? { contents as? SheetPart }

  /// Adds the sheet's name to errors.
  private func naming<Result: ~Copyable>(
    _ read: () throws(XLSXError) -> Result
  ) throws(XLSXError) -> Result {
    do throws(XLSXError) {
      return try read()
    } catch {
      var error = error
      error.sheet = name
      throw error
    }
  }
}

/// Where a worksheet's rows come from.
protocol WorksheetContents {
  var name: String { get }
  func rows(_ options: RowOptions) throws(XLSXError) -> Rows
  func tables() throws(XLSXError) -> [SheetTable]
  func comments() throws(XLSXError) -> [CellComment]
}

/// A part of a workbook's package.
struct SheetPart: WorksheetContents {
  let record: SheetRecord
  let source: WorkbookSource

  var name: String { record.name }

  func rows(_ options: RowOptions) throws(XLSXError) -> Rows {
    Rows(try RowStream(record, in: source, options: options))
  }

  func tables() throws(XLSXError) -> [SheetTable] {
    try parts(ofKind: "table") { part throws(XLSXError) in
      let handler = TableHandler()
      try source.package.parse(part, with: handler)
      return handler.table.map { [$0] } ?? []
    }
  }

  func comments() throws(XLSXError) -> [CellComment] {
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
    var contents: [Content] = []
    for link in try source.package.relationships(of: record.part) where link.kind == kind {
      contents += try read(link.target)
    }
    return contents
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
