/// How much a file may demand of the machine that reads it.
///
/// The defaults fit files that people mail each other. A file past a limit is refused with an error that names it.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of the file on disk: 64 MiB.
  public var fileBytes = 64 << 20
  /// Bytes of a workbook's parts together, once inflated: 512 MiB.
  public var inflatedBytes = 512 << 20
  /// Inflated bytes for each compressed one, past a part's first MiB: 200.
  public var inflationRatio = 200
  /// Entries of a workbook's archive: 4096.
  public var archiveEntries = 4_096
  /// Rows with cells in a worksheet, or records of a delimited file: as many as Excel has rows.
  public var rows = CellReference.lastRow
  /// The highest column of a worksheet, or the fields of a record: as many as Excel has columns.
  public var columns = CellReference.lastColumn
  /// UTF-8 bytes of the text in one cell or field: 1 MiB.
  public var cellLength = 1 << 20
  /// UTF-8 bytes of the texts in a worksheet's row together: 16 MiB.
  public var rowLength = 16 << 20
  /// Elements within elements in a workbook's markup: 256.
  public var xmlDepth = 256
  /// Attributes of one element in a workbook's markup: 1024.
  public var attributes = 1_024
  /// Shared strings of a workbook: 4 million.
  public var sharedStrings = 4_000_000
  /// Sheets of a workbook: 1024.
  public var sheets = 1_024
  /// Cell styles of a workbook: 65 536, as many as Excel has.
  public var styles = 65_536
  /// Cells that an OpenDocument spreadsheet states by repeating others: as many as Excel has rows.
  public var repeatedCells = CellReference.lastRow

  /// The defaults.
  public init() {}

  /// A file of any size that inflates to any size: bounded per cell, row and nesting only.
  public static var unbounded: Self {
    var limits = Self()
    limits.fileBytes = .max
    limits.inflatedBytes = .max
    limits.inflationRatio = .max
    limits.sharedStrings = Int(Int32.max)
    limits.repeatedCells = 64 * CellReference.lastRow
    return limits
  }

  /// Names a limit in errors; the cases are the properties above.
  public enum Limit: String, Sendable, Hashable {
    case fileBytes, inflatedBytes, inflationRatio, archiveEntries, rows, columns, cellLength, rowLength
    case xmlDepth, attributes, sharedStrings, sheets, styles, repeatedCells
  }
}
