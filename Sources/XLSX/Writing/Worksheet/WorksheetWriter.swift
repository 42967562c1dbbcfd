/// Writes a worksheet row by row, from the top.
///
/// Merged ranges, formats, validations, charts and notes may be added at any time while the worksheet is open.
public struct WorksheetWriter: ~Copyable {
  /// The sheet's name, as its tab shows it.
  public let name: String
  /// The number of the next row, counting from 1.
  public private(set) var nextRow = 1
  let contents: WorkbookContents
  let package: PackageWriter
  let sheetIndex: Int
  var row: RowWriter
  var supplement = WorksheetSupplement()
  /// The table that rows are appended to.
  var openTable: Table?

  /// The number of bytes past which rows are passed to the compressor.
  private static let drainSize = 1 << 16

  init(
    _ name: String, _ layout: WorksheetLayout, in contents: WorkbookContents, package: PackageWriter
  ) throws(WorkbookWritingError) {
    try WorksheetHead.check(layout, sheet: name)
    var columnStyles: [Int] = []
    for column in layout.columns {
      columnStyles.append(try contents.styles.index(of: column.style ?? .plain))
    }
    self.name = name
    self.contents = contents
    self.package = package
    sheetIndex = contents.sheets.count
    row = RowWriter(sheet: name, in: contents, columnStyles: columnStyles)
    let isShown = layout.visibility == .visible && contents.shownSheet == nil
    contents.sheets.append(WorkbookContents.Sheet(name: name, layout: layout))
    package.beginPart()
    WorksheetHead(layout: layout, columnStyles: columnStyles, isShown: isShown).write(to: &row.markup)
  }

  /// Appends a row of cells.
  ///
  /// - Parameters:
  ///   - cells: From column A on.
  ///   - style: The style of the whole row; `nil` for the columns'.
  ///   - height: In points, at most 409; `nil` for the height that the text needs.
  /// - Throws: ``WorkbookWritingError``.
  public mutating func append(
    _ cells: [CellContent], style: CellStyle? = nil, height: Double? = nil
  ) throws(WorkbookWritingError) {
    try beginRow(style: style, height: height, isHidden: false)
    defer { endRow() }
    for cell in cells { try row.append(cell) }
  }

  /// Appends a row that a closure fills from left to right.
  ///
  /// - Parameters:
  ///   - style: The style of cells without one, and of the rest of the row; `nil` for the columns'.
  ///   - height: In points, at most 409; `nil` for the height that the text needs.
  ///   - isHidden: Whether the row is hidden.
  ///   - describe: Appends the cells.
  /// - Throws: ``WorkbookWritingError``, and whatever `describe` throws.
  public mutating func appendRow(
    style: CellStyle? = nil, height: Double? = nil, isHidden: Bool = false,
    describe: (inout RowWriter) throws -> Void
  ) throws {
    try beginRow(style: style, height: height, isHidden: isHidden)
    defer { endRow() }
    try describe(&row)
  }

  /// Leaves rows out.
  ///
  /// - Throws: ``WorkbookWritingError/rowLimit(sheet:)``.
  public mutating func skipRows(_ count: Int = 1) throws(WorkbookWritingError) {
    guard count >= 0, count <= WorkbookLimits.rows + 1 - nextRow else { throw .rowLimit(sheet: name) }
    nextRow += count
  }
}

extension WorksheetWriter {
  mutating func beginRow(style: CellStyle?, height: Double?, isHidden: Bool) throws(WorkbookWritingError) {
    guard nextRow <= WorkbookLimits.rows else { throw .rowLimit(sheet: name) }
    if let height, !(0...WorkbookLimits.rowHeight ~= height) { throw .sizeIllegal(sheet: name) }
    if row.markup.count >= Self.drainSize { try package.drain(&row.markup) }
    var index: Int?
    if let style { index = try contents.styles.index(of: style) }
    row.begin(nextRow, style: index, height: height, isHidden: isHidden)
  }

  mutating func endRow() {
    row.end()
    nextRow += 1
  }

  /// Writes what follows the rows, and the parts that belong to the sheet.
  consuming func finish() throws(WorkbookWritingError) {
    row.markup.append("</sheetData>")
    var foot = WorksheetFoot(
      layout: contents.sheets[sheetIndex].layout, sheet: name, supplement: supplement,
      annotations: row.annotations, contents: contents)
    foot.write(to: &row.markup)
    row.markup.append("</worksheet>")
    try package.endPart(named: "xl/worksheets/sheet\(sheetIndex + 1).xml", &row.markup)
    try foot.writeRelatedParts(for: sheetIndex, to: package)
  }
}
