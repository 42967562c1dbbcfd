/// A worksheet being written, row by row from the top.
///
/// Everything that stands below the rows in the markup (merged ranges, formats, validations, charts) may be
/// told at any time while the sheet is open.
public struct WorksheetWriter: ~Copyable {
  /// The sheet's name, as its tab shows it.
  public let name: String
  /// The row that is written next, counted from 1.
  public private(set) var nextRow = 1
  let contents: WorkbookContents
  let package: PackageWriter
  let sheetIndex: Int
  var row: RowWriter
  var supplement = WorksheetSupplement()
  /// The table that rows are appended to.
  var openTable: Table?

  /// Past this many bytes, rows go to the compressor.
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
  public mutating func append(
    _ cells: [CellContent], style: CellStyle? = nil, height: Double? = nil
  ) throws(WorkbookWritingError) {
    try beginRow(style: style, height: height, isHidden: false)
    defer { endRow() }
    for cell in cells { try row.append(cell) }
  }

  /// Appends a row that `describe` fills from left to right.
  ///
  /// - Parameters:
  ///   - style: the style of cells that name none, and of the rest of the row.
  ///   - height: in points, at most 409; `nil` for what the text needs.
  public mutating func appendRow(
    style: CellStyle? = nil, height: Double? = nil, isHidden: Bool = false,
    describe: (inout RowWriter) throws -> Void
  ) throws {
    try beginRow(style: style, height: height, isHidden: isHidden)
    defer { endRow() }
    try describe(&row)
  }

  /// Leaves rows empty.
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

  /// Writes what stands below the rows, and the parts that belong to the sheet.
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
