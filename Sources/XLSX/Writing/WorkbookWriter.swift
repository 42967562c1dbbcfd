/// Writes a workbook, sheet by sheet and row by row, in memory that does not grow with the rows.
///
/// ```swift
/// var workbook = try WorkbookWriter(path: "budget.xlsx")
/// try workbook.addWorksheet("Budget", WorksheetLayout(columns: [Column(width: 30), Column(width: 12)])) { sheet in
///   try sheet.append(["Aktivitet", 2017], style: CellStyle(font: .bold))
///   try sheet.append(["Kvindeidræt", 165_000])
/// }
/// try workbook.commit()
/// ```
///
/// Dropped before ``commit()``, it leaves the destination as it was. Equal calls give equal bytes: no clock is
/// read, parts stand in a fixed order, and each is stamped 1980-01-01.
public struct WorkbookWriter: ~Copyable {
  /// What the workbook says of itself.
  public var properties = DocumentProperties()
  private let contents = WorkbookContents()
  private let package: PackageWriter
  private let destination: ArchiveDestination
  /// The worksheet whose description threw.
  private var unfinished: String?

  /// Starts a workbook that will replace the file at `path`.
  public init(path: String) throws(WorkbookWritingError) {
    destination = .file(path)
    package = PackageWriter(spoolDirectory: destination.spoolDirectory)
  }

  /// Starts a workbook that will be written to an open file, which may be a pipe and stays open.
  public init(fileDescriptor: CInt) throws(WorkbookWritingError) {
    destination = .descriptor(fileDescriptor)
    package = PackageWriter(spoolDirectory: destination.spoolDirectory)
  }

  /// Adds a worksheet that `describe` fills row by row.
  ///
  /// - Parameter layout: what stands above the rows: columns, frozen panes, page.
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

  /// Names a formula, most often a range: `define("Gerningstyper", as: "Lister!$A$2:$A$9")`.
  ///
  /// Ranges are written with their sheet and with `$` signs, as names mean the same from everywhere.
  public mutating func define(_ name: String, as formula: String) throws(WorkbookWritingError) {
    try contents.define(WorkbookContents.DefinedName(name: name, formula: formula))
  }

  /// Names a range of a sheet.
  public mutating func define(
    _ name: String, as range: CellRange, of sheet: String
  ) throws(WorkbookWritingError) {
    try define(name, as: Hyperlink.reference(sheet: sheet, range.absolute))
  }

  /// Writes the workbook's own parts and puts the archive in its place.
  public consuming func commit() throws(WorkbookWritingError) {
    if let unfinished { throw .worksheetUnfinished(sheet: unfinished) }
    guard contents.shownSheet != nil else { throw .noVisibleWorksheet }
    try WorkbookParts(contents: contents, properties: properties).write(to: package)
    try destination.commit(package)
  }
}
