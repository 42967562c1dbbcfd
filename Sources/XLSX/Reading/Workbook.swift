/// A workbook open for reading (ECMA-376, transitional and strict).
///
/// Opening reads the list of sheets; cells, styles and texts are read when they are asked for. A workbook and what
/// comes from it stay on one thread.
public final class Workbook {
  /// Where serial dates count from.
  public let dateSystem: DateSystem
  /// In the workbook's order, hidden ones included; chart sheets are left out.
  public let worksheets: [Worksheet]
  public let definedNames: [DefinedName]

  /// Opens a file.
  ///
  /// - Throws: for files that are no workbook or encrypted, broken archives, malformed markup, and limits met.
  public convenience init(path: String, limits: ReadingLimits = ReadingLimits()) throws(XLSXError) {
    try self.init(try Archive(path: path, limits: limits))
  }

  /// Opens a file's bytes, which are copied.
  public convenience init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(XLSXError) {
    try self.init(try Archive(bytes: bytes, limits: limits))
  }

  private init(_ archive: Archive) throws(XLSXError) {
    let source = try WorkbookSource(try Package(archive))
    let contents = try source.readWorkbook()
    dateSystem = contents.dateSystem
    definedNames = contents.definedNames
    var worksheets: [Worksheet] = []
    for (position, sheet) in contents.sheets.enumerated() {
      guard let part = try source.worksheetPart(sheet) else { continue }
      worksheets.append(
        Worksheet(
          record: SheetRecord(name: sheet.name, part: part), source: source, visibility: sheet.visibility,
          position: position))
    }
    self.worksheets = worksheets
  }
}
