/// Writes a workbook sheet by sheet and row by row, in memory that does not grow with the rows.
///
/// ```swift
/// let money = CellStyle(numberFormat: .thousands)
/// let layout = WorksheetLayout(
///   columns: [Column(width: 32), Column(width: 12, style: money)], frozenRows: 1)
/// try WorkbookWriter.write(to: path) { workbook in
///   try workbook.addWorksheet("Budget", layout) { sheet in
///     try sheet.append(["Aktivitet", "2017"], style: CellStyle(font: .bold))
///     try sheet.append(["Kvindeidræt", 165_000])
///     try sheet.append(["I alt", .formula("SUM(B2:B2)", value: 165_000)])
///   }
/// }
/// ```
///
/// If it is destroyed before ``commit()``, the destination stays as it was. Equal calls give equal bytes: the clock is
/// not read, parts are in a fixed order, and entries are dated 1980-01-01.
public struct WorkbookWriter: ~Copyable {
  /// The workbook's metadata.
  public var properties = DocumentProperties()
  private let contents = WorkbookContents()
  private let package: PackageWriter
  private let destination: ArchiveDestination
  /// The worksheet whose closure threw.
  private var unfinished: String?

  /// Starts a workbook that will replace the file at `path`.
  ///
  /// Temporary files are created in the same folder.
  public init(path: String) throws(WorkbookWritingError) {
    destination = .file(path)
    package = PackageWriter(spoolDirectory: destination.spoolDirectory)
  }

  /// Starts a workbook that will be written to an open file or pipe, which stays open.
  ///
  /// Temporary files are created in `TMPDIR`, or in `/tmp`.
  public init(fileDescriptor: CInt) throws(WorkbookWritingError) {
    destination = .descriptor(fileDescriptor)
    package = PackageWriter(spoolDirectory: destination.spoolDirectory)
  }

  /// Writes a workbook and replaces the file at `path` with it, unless `describe` throws.
  ///
  /// - Throws: ``WorkbookWritingError``, and whatever `describe` throws; the file then stays as it was.
  public static func write(to path: String, describe: (inout WorkbookWriter) throws -> Void) throws {
    var workbook = try WorkbookWriter(path: path)
    try describe(&workbook)
    try workbook.commit()
  }

  /// Adds a worksheet.
  ///
  /// - Parameters:
  ///   - name: As its tab shows it: 1 to 31 UTF-16 units, unique without regard to case.
  ///   - layout: What precedes the rows: columns, frozen panes, page setup.
  ///   - describe: Fills the worksheet row by row. If it throws, the workbook cannot be committed.
  /// - Throws: ``WorkbookWritingError``, and whatever `describe` throws.
  public mutating func addWorksheet(
    _ name: String, _ layout: WorksheetLayout = WorksheetLayout(),
    describe: (inout WorksheetWriter) throws -> Void
  ) throws {
    try contents.checkSheetName(name)
    var sheet = try WorksheetWriter(name, layout, in: contents, package: package)
    unfinished = name
    try describe(&sheet)
    try sheet.finish()
    unfinished = nil
  }

  /// Defines a name for a formula, usually a range: `define("Gerningstyper", as: "Lister!$A$2:$A$9")`.
  ///
  /// Ranges need their sheet and `$` signs, because a name means the same wherever it is used.
  ///
  /// - Throws: ``WorkbookWritingError/nameIllegal(_:)``, ``WorkbookWritingError/nameTaken(_:)``.
  public mutating func define(_ name: String, as formula: String) throws(WorkbookWritingError) {
    try contents.define(WorkbookContents.DefinedName(name: name, formula: formula))
  }

  /// Defines a name for a range of a sheet.
  ///
  /// - Throws: ``WorkbookWritingError/nameIllegal(_:)``, ``WorkbookWritingError/nameTaken(_:)``.
  public mutating func define(
    _ name: String, as range: CellRange, of sheet: String
  ) throws(WorkbookWritingError) {
    try define(name, as: Hyperlink.reference(sheet: sheet, range.absolute))
  }

  /// Finishes the workbook and replaces the destination atomically.
  ///
  /// - Throws: ``WorkbookWritingError`` if a worksheet was not finished, none is visible, or writing fails.
  public consuming func commit() throws(WorkbookWritingError) {
    if let unfinished { throw .worksheetUnfinished(sheet: unfinished) }
    guard contents.shownSheet != nil else { throw .noVisibleWorksheet }
    try WorkbookParts(contents: contents, properties: properties).write(to: package)
    try destination.commit(package)
  }
}
