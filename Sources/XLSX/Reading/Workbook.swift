/// A workbook open for reading (ECMA-376, transitional or strict), or an OpenDocument spreadsheet.
///
/// Opening it reads the list of sheets; rows, styles and shared strings are read on demand. A workbook and everything
/// obtained from it must stay on one thread.
public final class Workbook {
  /// The system that the workbook's serial dates use.
  public let dateSystem: DateSystem
  /// In the workbook's order, including hidden ones; chart sheets are left out.
  public let worksheets: [Worksheet]
  /// The workbook's other sheets, whose content is not read, in its order.
  public let otherSheets: [OtherSheet]
  /// The workbook's defined names, in order, including hidden ones.
  public let definedNames: [DefinedName]

  /// Opens a file.
  ///
  /// - Throws: ``XLSXError`` for files that are not workbooks or are encrypted, damaged archives, malformed markup, and
  ///   exceeded limits.
  public convenience init(
    path: String, limits: ReadingLimits = ReadingLimits(), options: WorkbookOptions = []
  ) throws(XLSXError) {
    try self.init(try Archive(path: path, limits: limits), options)
  }

  /// Opens a workbook in memory, whose bytes are copied.
  ///
  /// - Throws: ``XLSXError``, as ``init(path:limits:)`` does.
  public convenience init(
    bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), options: WorkbookOptions = []
  ) throws(XLSXError) {
    try self.init(try Archive(bytes: bytes, limits: limits), options)
  }

  private init(_ archive: Archive, _ options: WorkbookOptions) throws(XLSXError) {
    let package = try Package(archive)
    if try OpenDocument.isFound(in: package) {
      let document = try OpenDocument(package, options)
      dateSystem = .since1900
      definedNames = []
      worksheets = document.tables.enumerated().map { index, table in
        Worksheet(
          DocumentTable(index, of: document), visibility: table.visibility, position: index,
          dateSystem: .since1900)
      }
      otherSheets = []
      return
    }
    let source = try WorkbookSource(package, options)
    let contents = try source.readWorkbook()
    dateSystem = contents.dateSystem
    definedNames = contents.definedNames
    var worksheets: [Worksheet] = []
    var others: [OtherSheet] = []
    var first: [PartName: Int] = [:]
    for (position, sheet) in contents.sheets.enumerated() {
      guard let part = try source.worksheetPart(sheet) else {
        others.append(OtherSheet(name: sheet.name, kind: try source.kind(of: sheet)))
        continue
      }
      let contents = SheetPart(record: SheetRecord(name: sheet.name, part: part), source: source)
      worksheets.append(
        Worksheet(
          contents, visibility: sheet.visibility, position: position, dateSystem: dateSystem,
          original: first[part]))
      if first[part] == nil { first[part] = worksheets.count - 1 }
    }
    self.worksheets = worksheets
    otherSheets = others
  }
}

extension Workbook {
  /// The worksheet of a name, as its tab shows it, without regard to case; `nil` if there is none.
  public subscript(name: String) -> Worksheet? {
    worksheets.first { $0.name == name } ?? worksheets.first { $0.name.lowercased() == name.lowercased() }
  }
}

/// A sheet that holds no rows of cells, or none that are read.
public struct OtherSheet: Sendable, Hashable {
  /// What a sheet is, by its relationship.
  public enum Kind: Sendable, Hashable {
    /// One chart, whose numbers stand in worksheets.
    case chart
    /// Macros of Excel 4.
    case macros
    /// A dialogue of Excel 5.
    case dialogue
    /// Anything else.
    case other
  }

  /// The sheet's name, as its tab shows it.
  public let name: String
  /// What the sheet is.
  public let kind: Kind
}

/// How a workbook's text is read; by default as it is stored.
public struct WorkbookOptions: OptionSet, Sendable {
  /// The options as bits.
  public let rawValue: Int

  /// Creates options from raw bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Digits that rich text raises, which mark a note, become superscript digits: `30.000` and a raised `1` are
  /// `30.000¹`, not `30.0001`.
  public static let raisedDigits = Self(rawValue: 1)
}

/// A name for a range or a formula (ECMA-376-1 §18.2.5).
public struct DefinedName: Sendable, Hashable {
  /// The name, as formulas use it.
  public let name: String
  /// The ``Worksheet/position`` of the sheet that the name is local to; `nil` if it is valid in the whole workbook.
  public let sheetPosition: Int?
  /// Whether Excel hides the name from its list, as it does with names of its own.
  public let isHidden: Bool
  /// The formula without `=`, such as `Oversigt!$A$1:$F$20`.
  public let formula: String
}
